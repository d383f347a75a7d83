package org.concordat.web;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.CaseAccess;
import org.concordat.access.CaseAccess.Standing;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Entry;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.ReviewRegister;
import org.concordat.vault.Room;
import org.concordat.vault.StoredItem;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The record of a case as far as a reader may know of it, on pages and over HTTP alike. */
@Component
public class ReadableRecord {

    /** What names another dispute and says nothing else. */
    private static final Set<Outcome> OF_ANOTHER = EnumSet.of(
            Outcome.DISPUTES_LINKED,
            Outcome.LINKED_DISPUTE_ENDED,
            Outcome.LOOKS_LIKE_ANOTHER,
            Outcome.DIFFERENT_SUBJECT_STATED);

    /** Who looked at what, and why, is for those who watch over it. */
    private static final Set<Outcome> FOR_AUDITORS = EnumSet.of(Outcome.REPORTER_UNMASKED);

    private final AllianceRecord record;
    private final Vault vault;
    private final CaseAccess access;

    ReadableRecord(AllianceRecord record, Vault vault, CaseAccess access) {
        this.record = record;
        this.vault = vault;
        this.access = access;
    }

    /**
     * An entry and what may be told of its facts.
     *
     * @param item what the entry says was stored, if it says so
     * @param isUnnamed whether the reader is not told whose step it followed
     */
    public record Line(Entry entry, Map<String, String> facts, @Nullable StoredItem item, boolean isUnnamed) {

        /** Whether the reader is told all that was entered. */
        public boolean isWhole() {
            return !isUnnamed && facts.equals(entry.facts());
        }

        Line unnamed() {
            return new Line(entry, facts, item, true);
        }

        /** Whose step led to it, for whoever may know. */
        public @Nullable String person() {
            return isUnnamed ? null : entry.person();
        }
    }

    /** The entries a reader may know of, oldest first; read as known earlier, those that were known then. */
    @Transactional(readOnly = true)
    public List<Line> of(Reading reading) {
        var items = vault.itemsOf(reading.reference()).stream()
                .collect(Collectors.toMap(item -> item.id().toString(), Function.identity()));
        var entries = entries(reading);
        var secret = SecretBallots.among(entries);
        var all = entries.stream()
                .map(entry -> new Line(entry, facts(entry, secret), items.get(entry.subject()), false))
                .toList();
        var wake = MediationWake.among(all, reading);
        var others = others(all, reading);
        var lines = all.stream()
                .filter(line -> mayKnowOf(line, reading, others) && mayKnowWhatWasRead(line, reading, items))
                .map(line -> wake.contains(line.entry().id()) ? line.unnamed() : line)
                .toList();
        return withoutCorrectionsOfTheUnknown(lines);
    }

    private List<Entry> entries(Reading reading) {
        var known = reading.knownAt();
        var entries =
                known == null ? record.entriesOf(reading.reference()) : record.entriesOf(reading.reference(), known);
        return reading.isOver()
                ? entries.stream()
                        .filter(entry -> reading.reaches(entry.recordedAt()))
                        .toList()
                : entries;
    }

    /**
     * The entries of several cases that an auditor of all of them may know of, by case, oldest first.
     *
     * @param isOpen whether the auditor may see another case
     */
    @Transactional(readOnly = true)
    public Map<String, List<Line>> forAuditors(Collection<String> references, Predicate<String> isOpen) {
        var lines = new TreeMap<String, List<Line>>();
        record.entriesOf(references).forEach((reference, entries) -> {
            var secret = SecretBallots.among(entries);
            lines.put(
                    reference,
                    withoutCorrectionsOfTheUnknown(entries.stream()
                            .map(entry -> lineForAuditors(entry, secret))
                            .filter(line -> !isKeptFromAuditors(line, isOpen))
                            .toList()));
        });
        return lines;
    }

    /** Which texts somebody read belongs beside those texts. */
    private static Line lineForAuditors(Entry entry, SecretBallots secret) {
        var facts = facts(entry, secret);
        facts.remove("items");
        return new Line(entry, facts, null, false);
    }

    /** What even auditors of a whole alliance are not told, to be left out where entries are counted. */
    public static ReviewRegister.Untold untold() {
        var rooms =
                Stream.of(Room.values()).filter(Room::isPrivate).map(Room::name).collect(Collectors.toSet());
        return new ReviewRegister.Untold(OF_ANOTHER, rooms);
    }

    /** Which texts nobody may read now, auditors included: how a seat voted while others still vote. */
    @Transactional(readOnly = true)
    public Predicate<String> withheldFromAll(UUID alliance) {
        return SecretBallots.among(record.entriesOf(alliance, SecretBallots.COUNTED))::has;
    }

    /** Whether a reader may know of an entry. */
    @Transactional(readOnly = true)
    public boolean knows(Reading reading, UUID entry) {
        return of(reading).stream().anyMatch(line -> line.entry().id().equals(entry));
    }

    private static List<Line> withoutCorrectionsOfTheUnknown(List<Line> lines) {
        var known = lines.stream().map(line -> line.entry().id().toString()).collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> line.entry().outcome() != Outcome.ENTRY_CORRECTED
                        || known.contains(line.entry().subject()))
                .toList();
    }

    /** The entries that correct another one, by the other's id. */
    public static Map<UUID, List<Entry>> corrections(List<Line> lines) {
        return lines.stream()
                .map(Line::entry)
                .filter(entry -> entry.outcome() == Outcome.ENTRY_CORRECTED)
                .collect(Collectors.groupingBy(entry -> UUID.fromString(entry.subject())));
    }

    /** Of what was read behind a broken glass each reader learns what they may know of. */
    private static boolean mayKnowWhatWasRead(Line line, Reading reading, Map<String, StoredItem> items) {
        if (line.entry().outcome() != Outcome.READ_BEHIND_GLASS) {
            return true;
        }
        var known = Stream.of(line.facts().getOrDefault("items", "").split(" "))
                .filter(id -> items.containsKey(id) && reading.mayKnowOf(items.get(id)))
                .collect(Collectors.joining(" "));
        line.facts().put("items", known);
        return !known.isEmpty();
    }

    /** What nobody may know of who is neither in a private room nor may see another case. */
    private static boolean isKeptFromAuditors(Line line, Predicate<String> isOpen) {
        return hidesAnother(line, isOpen) || isOfPrivateRoom(line);
    }

    /** Another dispute is named to nobody who may not see it. */
    private static boolean hidesAnother(Line line, Predicate<String> isOpen) {
        var other = line.facts().get("other");
        if (other == null || isOpen.test(other)) {
            return false;
        }
        line.facts().remove("other");
        return OF_ANOTHER.contains(line.entry().outcome());
    }

    /** The other cases that entries name and the reader may see. */
    private Set<String> others(List<Line> lines, Reading reading) {
        return access.visible(
                reading.reader(),
                lines.stream()
                        .flatMap(line -> Stream.ofNullable(line.facts().get("other")))
                        .distinct()
                        .toList());
    }

    private static boolean mayKnowOf(Line line, Reading reading, Set<String> others) {
        if (isKeptFromAuditors(line, others::contains)) {
            return false;
        }
        if (reading.is(Standing.AUDITOR)) {
            return true;
        }
        if (FOR_AUDITORS.contains(line.entry().outcome())) {
            return false;
        }
        if (InMediation.isClock(line.facts().getOrDefault("clock", ""))
                && line.entry().outcome() == Outcome.DISPUTE_TAKEN_IN) {
            // the other dispute's mediation is not that of this one's parties
            line.facts().keySet().removeAll(Set.of("clock", "due"));
        }
        if (InMediation.isEntry(line.entry().outcome(), line.facts())) {
            return reading.wasInMediation(line.entry().recordedAt());
        }
        if (!reading.wasInMediation(line.entry().recordedAt())) {
            line.facts().keySet().removeAll(InMediation.holders(line.facts()));
        }
        return line.item() == null || reading.mayKnowOf(line.item());
    }

    /** None is entered any more; a record that was begun earlier has them. */
    private static boolean isOfPrivateRoom(Line line) {
        return line.entry().outcome() == Outcome.STATEMENT_KEPT
                && Room.valueOf(line.facts().get("room")).isPrivate();
    }

    /** Nobody learns how a seat voted while others still vote. */
    private static Map<String, String> facts(Entry entry, SecretBallots secret) {
        var facts = entry.facts();
        if (secret.has(entry.canonical())) {
            facts.remove("choice");
        }
        return facts;
    }
}

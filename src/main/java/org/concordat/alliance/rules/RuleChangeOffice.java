package org.concordat.alliance.rules;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.CharterTerms;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.RuleBook;
import org.concordat.alliance.Unknown;
import org.concordat.alliance.Words;
import org.concordat.alliance.rules.RuleChange.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has changes of the charter and of the rules proposed by one person and approved by another; each step is an entry. */
@Service
@Transactional
public class RuleChangeOffice {

    private static final int LONGEST_FILE = 1_000_000;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}\\.(bpmn|dmn|form)");

    private final RuleChanges changes;
    private final RuleArchive archive;
    private final RuleBook book;
    private final AllianceOffice alliances;
    private final People people;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Clock clock;

    RuleChangeOffice(
            RuleChanges changes,
            RuleArchive archive,
            RuleBook book,
            AllianceOffice alliances,
            People people,
            AllianceRecord record,
            Circumstances circumstances,
            Clock clock) {
        this.changes = changes;
        this.archive = archive;
        this.book = book;
        this.alliances = alliances;
        this.people = people;
        this.record = record;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /**
     * Amends the charter at once where one person may, else proposes it to a second administrator.
     *
     * @return the proposal, if it takes one
     * @throws Refusal when nothing would change, or naming the term that breaks a rule
     */
    public Optional<UUID> amendCharter(String code, CharterTerms terms) {
        var alliance = alliances.alliance(code);
        if (terms.line().equals(alliance.terms().line())) {
            throw new Refusal("charter", "says this already");
        }
        if (!alliance.wantsSecondPerson()) {
            alliances.amendCharter(code, terms, circumstances.person());
            return Optional.empty();
        }
        alliances.requireGood(alliance, terms);
        return Optional.of(propose(RuleChange.ofCharter(alliance, terms, circumstances.person(), clock.instant())));
    }

    /**
     * Lets only files pass that may be proposed, by whom may propose them.
     *
     * @param files their text by name
     * @throws Refusal when there are none, one is too long, or the person is no process owner
     */
    @Transactional(readOnly = true)
    public void requireProposable(Map<String, String> files) {
        requireRole(Kind.RULES);
        if (files.isEmpty()) {
            throw new Refusal("files", "must not be empty");
        }
        if (files.values().stream().anyMatch(text -> text.length() > LONGEST_FILE)) {
            throw new Refusal("files", "must have at most " + LONGEST_FILE + " characters each");
        }
        if (files.keySet().stream().anyMatch(name -> !NAME.matcher(name).matches())) {
            throw new Refusal("files", "must be named like mediation.bpmn, stage-clocks.dmn or session.form");
        }
    }

    /**
     * Proposes files to a second process owner.
     *
     * @param code of the alliance whose own they are to be; none for all
     * @param files their text by name
     * @throws Refusal when they may not be proposed
     */
    public UUID proposeRules(@Nullable String code, @Nullable String title, Map<String, String> files) {
        requireProposable(files);
        var alliance = code == null ? null : alliances.alliance(code).id();
        return propose(new RuleChange(
                alliance,
                Kind.RULES,
                Words.line("title", title, 120),
                files,
                archive.fingerprint(alliance, files.keySet()),
                circumstances.person(),
                clock.instant()));
    }

    private UUID propose(RuleChange change) {
        var proposed = changes.saveAndFlush(change);
        enter(proposed, Outcome.RULE_CHANGE_PROPOSED);
        return proposed.id();
    }

    /**
     * A second person approves a change, which is in force from now on.
     *
     * @throws Refusal when they proposed it themselves, have not the role, what is in force has changed since, or the
     *     change cannot be put in force
     */
    public void approve(UUID id) {
        var change = toDecide(id);
        if (change.kind() == Kind.CHARTER) {
            change.approve(circumstances.person(), inForce(change), clock.instant());
            alliances.amendCharter(allianceOf(change).code(), change.terms(), change.proposedBy());
        } else {
            book.hold();
            change.approve(circumstances.person(), inForce(change), clock.instant());
            book.putInForce(tenantOf(change), change.contents(), change.proposedBy());
        }
    }

    private String inForce(RuleChange change) {
        return change.kind() == Kind.CHARTER
                ? allianceOf(change).terms().line()
                : archive.fingerprint(change.alliance(), change.contents().keySet());
    }

    private @Nullable String tenantOf(RuleChange change) {
        return change.alliance() == null ? null : allianceOf(change).code();
    }

    private Alliance allianceOf(RuleChange change) {
        return alliances.alliance(Objects.requireNonNull(change.alliance()));
    }

    /** Whether a change waits that can be approved no more, because what it was to change is not in force any more. */
    @Transactional(readOnly = true)
    public boolean isOvertaken(RuleChange change) {
        return change.isOvertaken(inForce(change));
    }

    /** A second person refuses a change, and says why. */
    public void refuse(UUID id, @Nullable String reason) {
        var change = toDecide(id);
        change.refuse(reason, circumstances.person(), clock.instant());
        enter(change, Outcome.RULE_CHANGE_REFUSED);
    }

    /** Whoever proposed a change takes it back. */
    public void withdraw(UUID id) {
        var change = toDecide(id);
        change.withdraw(circumstances.person(), clock.instant());
        enter(change, Outcome.RULE_CHANGE_WITHDRAWN);
    }

    private RuleChange toDecide(UUID id) {
        var change = changes.toDecide(id).orElseThrow(() -> new Unknown("rule change", id));
        var person = requireRole(change.kind());
        if (change.alliance() != null
                && person.alliance() != null
                && !change.alliance().equals(person.alliance())) {
            throw new Unknown("rule change", id);
        }
        return change;
    }

    private Person requireRole(Kind kind) {
        return people.find(circumstances.person())
                .filter(person -> person.is(kind.role()))
                .orElseThrow(() -> new Refusal(
                        "person", "must be one of the " + kind.role().group()));
    }

    private void enter(RuleChange change, Outcome outcome) {
        var served = change.alliance() == null
                ? alliances.alliances().stream().map(Alliance::id).toList()
                : List.of(change.alliance());
        served.forEach(alliance -> record.enter(Fact.of(alliance, outcome)
                .to(change.id())
                .as(change.kind().role())
                .with("kind", change.kind())
                .with("proposedBy", change.proposedBy())
                .with("names", String.join(", ", change.contents().keySet()))));
    }

    /** The changes that concern an alliance, the newest first. */
    @Transactional(readOnly = true)
    public List<RuleChange> changesOf(UUID alliance) {
        return changes.of(alliance);
    }

    /**
     * A change that concerns an alliance.
     *
     * @throws Unknown when it does not
     */
    @Transactional(readOnly = true)
    public RuleChange change(UUID alliance, UUID id) {
        return changes.findById(id)
                .filter(change -> change.alliance() == null || change.alliance().equals(alliance))
                .orElseThrow(() -> new Unknown("rule change", id));
    }
}

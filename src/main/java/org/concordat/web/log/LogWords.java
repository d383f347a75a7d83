package org.concordat.web.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Choice;
import org.concordat.alliance.DocketCase;
import org.concordat.alliance.Entry;
import org.concordat.alliance.Member;
import org.concordat.alliance.Protection;
import org.concordat.alliance.Role;
import org.concordat.clock.ClockWords;
import org.concordat.vault.Fingerprints;
import org.concordat.web.ReadableRecord.Line;
import org.jspecify.annotations.Nullable;

/** Says of entries who acted and what they are about. */
class LogWords {

    private static final int PSEUDONYM_LENGTH = 12;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Facts that name a member, and what it is then to the entry. */
    private static final List<String> MEMBERS = List.of("member", "party", "obligor", "obligee", "addressee");

    /** Facts that name a thing by its id. */
    private static final List<String> THINGS = List.of("motion", "deadlock", "sanction", "settlement", "notice");

    private final UUID alliance;
    private final Map<UUID, String> members;
    private final Fingerprints fingerprints;
    private final boolean pseudonyms;

    LogWords(LogOrder order, AllianceOffice alliances, Fingerprints fingerprints) {
        this.alliance = order.alliance().id();
        this.members = alliances.members(alliance).stream().collect(Collectors.toMap(Member::id, Member::name));
        this.fingerprints = fingerprints;
        this.pseudonyms = order.pseudonyms();
    }

    List<LoggedObject> members() {
        return members.entrySet().stream()
                .map(member ->
                        new LoggedObject(LoggedObject.MEMBER, member.getKey().toString(), "", member.getValue()))
                .toList();
    }

    LoggedCase tell(DocketCase docketCase, List<Line> lines) {
        return new LoggedCase(
                docketCase.reference(),
                docketCase.parties().stream()
                        .map(party -> member(party.toString(), Choice.word(docketCase.side(party))))
                        .toList(),
                lines.stream().map(this::tell).toList());
    }

    private LoggedEvent tell(Line line) {
        var entry = line.entry();
        return new LoggedEvent(
                entry,
                resource(entry),
                entry.onBehalfOf() == null ? null : nameOf(entry.onBehalfOf().toString()),
                pseudonyms ? Map.of() : line.facts(),
                objects(entry, line.facts()));
    }

    /** What the process did by itself nobody did, whoever's step came before. */
    private String resource(Entry entry) {
        if (entry.role() == Role.SYSTEM) {
            return "automatic";
        }
        return pseudonyms && !entry.person().equals(Protection.PROTECTED) ? pseudonym(entry.person()) : entry.person();
    }

    private String pseudonym(String username) {
        return "person-"
                + fingerprints.of("event log " + alliance + " " + username).substring(0, PSEUDONYM_LENGTH);
    }

    private List<LoggedObject> objects(Entry entry, Map<String, String> facts) {
        var objects = new ArrayList<LoggedObject>();
        var reference = Objects.requireNonNull(entry.reference());
        objects.add(new LoggedObject(LoggedObject.DISPUTE, reference, "dispute", ""));
        if (entry.onBehalfOf() != null) {
            objects.add(member(entry.onBehalfOf().toString(), "on behalf of"));
        }
        for (var fact : MEMBERS) {
            if (members.containsKey(id(facts.get(fact)))) {
                objects.add(member(facts.get(fact), fact));
            }
        }
        for (var fact : THINGS) {
            if (id(facts.get(fact)) != null) {
                objects.add(new LoggedObject(fact, facts.get(fact), fact, ""));
            }
        }
        if (facts.containsKey("clause") && !facts.containsKey("sanction") && id(entry.subject()) != null) {
            objects.add(new LoggedObject("obligation", entry.subject(), "obligation", "clause " + facts.get("clause")));
        }
        if (facts.containsKey("clock")) {
            var clock = facts.get("clock");
            objects.add(new LoggedObject("clock", reference + "/" + clock, "clock", ClockWords.of(clock)));
        }
        return objects;
    }

    private LoggedObject member(String id, String qualifier) {
        return new LoggedObject(LoggedObject.MEMBER, id, qualifier, nameOf(id));
    }

    private String nameOf(String member) {
        return members.getOrDefault(UUID.fromString(member), member);
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text != null && ID.matcher(text).matches() ? UUID.fromString(text) : null;
    }
}

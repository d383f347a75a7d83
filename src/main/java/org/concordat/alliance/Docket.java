package org.concordat.alliance;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of cases with their parties: what every room asks to know whom a case concerns. */
@Service
@Transactional
public class Docket {

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private static final Set<Role> IMPARTIAL = EnumSet.of(Role.MEDIATOR, Role.INVESTIGATOR);

    private final DocketCases cases;
    private final CaseParts parts;
    private final CaseLinks links;
    private final Members members;
    private final EntityManager entities;
    private final Clock clock;

    Docket(DocketCases cases, CaseParts parts, CaseLinks links, Members members, EntityManager entities, Clock clock) {
        this.cases = cases;
        this.parts = parts;
        this.links = links;
        this.members = members;
        this.entities = entities;
        this.clock = clock;
    }

    /** Puts a new case on the docket. */
    public void open(String reference, UUID alliance, UUID complainant, List<UUID> respondents) {
        cases.save(new DocketCase(reference, alliance, complainant, respondents, clock.instant()));
    }

    /**
     * The case under a reference.
     *
     * @throws Unknown when there is none
     */
    public DocketCase caseOf(String reference) {
        return cases.findById(reference).orElseThrow(() -> new Unknown("case", reference));
    }

    /**
     * Keeps the case's parties from changing until this transaction has ended.
     *
     * @return whether they are those that this transaction has seen so far
     */
    public boolean hold(String reference) {
        var docketCase = caseOf(reference);
        var seen = docketCase.parties();
        entities.lock(docketCase, LockModeType.PESSIMISTIC_WRITE);
        // a statement that waited for a lock still sees the parties of before; only the next one sees those of now
        entities.refresh(docketCase);
        return docketCase.parties().equals(seen);
    }

    /**
     * Keeps whatever asks about a case and about those it was merged with from happening at once, until this transaction
     * has ended.
     */
    public void holdWithMerged(String reference) {
        var merged = links.mergedWith(reference);
        // always in the same order, so that two who ask from different ends do not wait for each other
        merged.forEach(this::hold);
        if (!links.mergedWith(reference).equals(merged)) {
            // another was merged meanwhile
            holdWithMerged(reference);
        }
    }

    public Set<UUID> parties(String reference) {
        return caseOf(reference).parties();
    }

    /**
     * A further member becomes a party.
     *
     * @throws Refusal when it is one already, or when somebody who works for it mediates or investigates the case
     */
    public void join(String reference, UUID member, DocketCase.Side side) {
        parts.rolesOfPeopleOf(reference, member).stream()
                .filter(IMPARTIAL::contains)
                .findFirst()
                .ifPresent(role -> {
                    throw new Refusal(
                            "member",
                            "employs this dispute's " + role.name().toLowerCase(Locale.ROOT)
                                    + "; somebody else has to be appointed first");
                });
        caseOf(reference).join(member, side, clock.instant());
    }

    /** The parties by name, as a form offers them. */
    public List<Option> partyOptions(String reference) {
        return members.findAllById(parties(reference)).stream()
                .sorted(Comparator.comparing(Member::name))
                .map(member -> new Option(member.id().toString(), member.name()))
                .toList();
    }

    /**
     * What of the docket a person may see.
     *
     * @param asParty whether they see the cases their employer is party to
     * @param parts those that open a case to whoever was given one
     * @param always whether they see every other case of the alliance
     */
    public record Sight(Person person, boolean asParty, Set<Role> parts, boolean always) {}

    /**
     * The newest cases in sight, with their parties, the newest first; in as many queries however many there are.
     *
     * @param than only those that are older than this case; none when it is to begin with the newest
     */
    @Transactional(readOnly = true)
    public List<DocketCase> newest(Sight sight, int most, @Nullable String than) {
        var person = sight.person();
        if (person.alliance() == null) {
            return List.of();
        }
        var references = cases.newestFor(
                person.alliance(),
                ReviewedCases.employer(person.employer()),
                sight.asParty(),
                person.username(),
                roles(sight),
                sight.always(),
                than == null ? LATEST : caseOf(than).openedAt(),
                than == null ? "" : than,
                most);
        return cases.withParties(references).stream()
                .sorted(Comparator.comparing(each -> references.indexOf(each.reference())))
                .toList();
    }

    /** Those of some cases that are in sight; in one query. */
    @Transactional(readOnly = true)
    public Set<String> inSight(Sight sight, Collection<String> references) {
        var person = sight.person();
        if (person.alliance() == null || references.isEmpty()) {
            return Set.of();
        }
        return cases.inSight(
                person.alliance(),
                ReviewedCases.employer(person.employer()),
                sight.asParty(),
                person.username(),
                roles(sight),
                sight.always(),
                references);
    }

    private static List<String> roles(Sight sight) {
        return sight.parts().stream().map(Role::name).toList();
    }

    /** The cases under these references, with their parties; in one query, however many there are. */
    @Transactional(readOnly = true)
    public List<DocketCase> casesOf(Collection<String> references) {
        return cases.withParties(references);
    }

    /** Gives a person a part in a case, and with it the sight of its file. */
    public void givePart(String reference, String person, Role role) {
        givePart(reference, person, role, null);
    }

    /**
     * The same where they act in another's place: every entry of what they do in this role names both.
     *
     * @param inPlaceOf the other's username
     */
    public void givePart(String reference, String person, Role role, @Nullable String inPlaceOf) {
        var key = new CasePart.Key(reference, person, role);
        parts.findById(key)
                .orElseGet(() -> parts.save(new CasePart(key, caseOf(reference).openedAt())))
                .resume(inPlaceOf);
    }

    /** Ends a person's part in a case: its file is closed to them at once. */
    public void endPart(String reference, String person, Role role) {
        parts.findById(new CasePart.Key(reference, person, role)).ifPresent(part -> part.end(clock.instant()));
    }

    /** Ends what somebody has in cases because of these roles; a seat on the board is their member's, whatever their role. */
    void endParts(String person, Set<Role> roles) {
        var ofRoles = EnumSet.noneOf(Role.class);
        ofRoles.addAll(roles);
        ofRoles.remove(Role.BOARD_MEMBER);
        parts.openOf(person, ofRoles).forEach(part -> part.end(clock.instant()));
    }

    /** What somebody's part was for is done. They go on reading, until their member becomes a party. */
    public void finishPart(String reference, String person, Role role) {
        parts.findById(new CasePart.Key(reference, person, role)).ifPresent(part -> part.finish(clock.instant()));
    }

    /** Since when somebody's part is done, if it is and they go on reading. */
    @Transactional(readOnly = true)
    public Optional<Instant> partDone(String reference, String person, Role role) {
        return parts.findById(new CasePart.Key(reference, person, role)).flatMap(CasePart::doneAt);
    }

    /** In which of these cases somebody's part is not done; in one query, however many there are. */
    @Transactional(readOnly = true)
    public Set<String> casesToDo(Collection<String> references, String person, Role role) {
        return parts.toDo(person, role, references);
    }

    /** The parts in the case, or in one linked with it, that leave no room for another, and who has or ever had them. */
    Map<Role, Set<String>> partsAgainst(Role wanted, String reference) {
        return everRelatedTo(reference)
                .filter(part -> part.role().excludes(wanted))
                .collect(Collectors.groupingBy(
                        CasePart::role, TreeMap::new, Collectors.mapping(CasePart::person, Collectors.toSet())));
    }

    private Stream<CasePart> everRelatedTo(String reference) {
        var related = new HashSet<>(links.reachableFrom(reference));
        related.add(reference);
        return parts.everIn(related).stream();
    }

    /** Who has a part in the case now. */
    @Transactional(readOnly = true)
    public List<String> peopleIn(String reference, Role part) {
        return parts.peopleIn(reference, part);
    }

    public Set<Role> partsOf(String reference, String person) {
        return Set.copyOf(parts.rolesOf(reference, person));
    }

    /** The parts that a person has in some of these cases, by case; in one query, however many there are. */
    @Transactional(readOnly = true)
    public Map<String, Set<Role>> partsOf(Collection<String> references, String person) {
        return parts.ofPersonIn(person, references).stream()
                .collect(Collectors.groupingBy(
                        CasePart::reference, Collectors.mapping(CasePart::role, Collectors.toSet())));
    }
}

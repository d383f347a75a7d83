package org.concordat.access;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.alliance.Docket;
import org.concordat.alliance.DocketCase;
import org.concordat.alliance.LinkedCases;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Power;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may see a case at all, and which of its walls they stand behind. */
@Service
@Transactional(readOnly = true)
public class CaseAccess {

    /** How a reader stands to a case. */
    public enum Standing {
        /** Represents a party. */
        PARTY,
        /** Mediates it. */
        MEDIATOR,
        /** Works on it for the alliance. */
        OFFICE,
        /** Votes on it for a seat on the board: reads what the vote is about, and nothing that was written for the office. */
        BOARD,
        /** Voted on it: reads what the board decided, and nothing that came later. */
        VOTED,
        /** Oversees the alliance and broke the glass: reads for a time what the office reads, and changes nothing. */
        GLASS,
        /** Has to do with the case it was merged into, and so reads its file, but nothing of its mediation. */
        SUCCESSOR,
        /** Reviews it; sees that things were said, not what. */
        AUDITOR
    }

    private static final Set<Role> PARTS = EnumSet.of(
            Role.INVESTIGATOR,
            Role.MEDIATOR,
            Role.COMMITTEE_MEMBER,
            Role.BOARD_MEMBER,
            Role.NEUTRAL,
            Role.ADMINISTRATOR);

    /** Who works for the alliance on a case in which they have such a part, or such a task. */
    private static final Set<Role> OFFICE = EnumSet.of(
            Role.CASE_MANAGER,
            Role.COMPLIANCE_OFFICER,
            Role.INVESTIGATOR,
            Role.COMMITTEE_MEMBER,
            Role.NEUTRAL,
            Role.ADMINISTRATOR);

    private final Docket docket;
    private final LinkedCases linked;
    private final People people;
    private final GlassAccess glassAccess;
    private final Glasses glasses;

    CaseAccess(Docket docket, LinkedCases linked, People people, GlassAccess glassAccess, Glasses glasses) {
        this.docket = docket;
        this.linked = linked;
        this.people = people;
        this.glassAccess = glassAccess;
        this.glasses = glasses;
    }

    /**
     * How a person stands to a case.
     *
     * @throws Unknown when the person may not know of it, or there is none: the two look the same
     */
    public Set<Standing> standing(String username, String reference) {
        var person = people.find(username).orElseThrow(() -> new Unknown("dispute", reference));
        var docketCase = find(reference);
        var standing = standing(person, docketCase);
        if (standing.isEmpty()) {
            throw new Unknown("dispute", reference);
        }
        return standing;
    }

    /** The glass behind which a person reads a case, if they broke it; that they may is asked of their standing. */
    public @Nullable UUID glassOf(String username, String reference) {
        return glasses.openTo(username, reference).orElse(null);
    }

    /** The member a person works for. */
    public @Nullable UUID employerOf(String username) {
        return people.find(username).map(Person::employer).orElse(null);
    }

    /** Since when the member a person works for is a party, if it was not from the beginning. */
    public @Nullable Instant partySince(String username, String reference) {
        var member = employerOf(username);
        return member == null ? null : docket.caseOf(reference).joinedAt(member).orElse(null);
    }

    /** Until when a person had a vote in a case or in one in which it goes on, if the vote is over. */
    public @Nullable Instant votedUntil(String username, String reference) {
        return Stream.concat(Stream.of(reference), linked.goesOnIn(reference).stream())
                .flatMap(each -> docket.partDone(each, username, Role.BOARD_MEMBER).stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether a person works for a party: then they see the case as its representative, or not at all. */
    public boolean worksForParty(String username, String reference) {
        return people.find(username)
                .map(person -> worksForParty(person, find(reference)))
                .orElse(false);
    }

    /**
     * Whether somebody works on a case for the alliance, for as long as they have a task of it.
     *
     * @param roles in which they work on it; one that another part of theirs leaves no room for opens nothing
     */
    public boolean worksForOffice(String username, String reference, Set<Role> roles) {
        return !worksForParty(username, reference)
                && roles.stream().filter(OFFICE::contains).anyMatch(role -> people.partAgainst(
                                role, username, reference)
                        .isEmpty());
    }

    public boolean maySee(String username, String reference) {
        return people.find(username)
                .map(person -> !standing(person, find(reference)).isEmpty())
                .orElse(false);
    }

    /**
     * Which of these cases a person may see, if only behind a glass; the same rule as for a single one, in as many queries
     * however many there are.
     */
    public Set<String> visible(String username, Collection<String> references) {
        return references.isEmpty()
                ? Set.of()
                : people.find(username)
                        .map(person -> visible(person, references))
                        .orElse(Set.of());
    }

    private Set<String> visible(Person person, Collection<String> references) {
        var ties = new TiesOfMany(docket, linked, glasses, person, references);
        return ties.cases().stream()
                .filter(docketCase -> !standing(person, docketCase, ties).isEmpty())
                .map(DocketCase::reference)
                .collect(Collectors.toSet());
    }

    /**
     * The newest cases a person may see; the same rule as for a single one, asked of the whole docket at once.
     *
     * @param than only those that are older than this case; none when it is to begin with the newest
     * @throws Unknown when the person may not see that case
     */
    public List<DocketCase> newestFor(Person person, int most, @Nullable String than) {
        if (than != null && !maySee(person.username(), than)) {
            throw new Unknown("dispute", than);
        }
        return docket.newest(sightOf(person), most, than);
    }

    /** Those of some cases that a person may see without a glass, by the same rule; in one query. */
    public Set<String> inSight(Person person, Collection<String> references) {
        return docket.inSight(sightOf(person), references);
    }

    /** What of the docket a person may see, for whoever counts or searches; a broken glass opens one case and no other. */
    public Docket.Sight sightOf(Person person) {
        return new Docket.Sight(person, person.is(Role.REPRESENTATIVE), PARTS, person.seesEveryFile());
    }

    private DocketCase find(String reference) {
        try {
            return docket.caseOf(reference);
        } catch (Unknown e) {
            throw new Unknown("dispute", reference);
        }
    }

    private Set<Standing> standing(Person person, DocketCase docketCase) {
        return standing(person, docketCase, new TiesOfOne(docket, linked, glasses, person));
    }

    private Set<Standing> standing(Person person, DocketCase docketCase, Ties ties) {
        var standing = ownStanding(person, docketCase, ties);
        if (!worksForParty(person, docketCase)) {
            addSuccession(standing, person, ties.goesOnIn(docketCase.reference()), ties);
        }
        if (person.may(Power.BREAK_THE_GLASS)
                && ties.hasOpenGlass(docketCase.reference())
                && glassAccess.mayBreak(person, docketCase)) {
            standing.add(Standing.GLASS);
        }
        return standing;
    }

    /** Whoever works for a party of the case in which this one goes on sees it as that party, or not at all. */
    private static void addSuccession(Set<Standing> standing, Person person, List<DocketCase> goesOnIn, Ties ties) {
        var asParty =
                goesOnIn.stream().filter(into -> worksForParty(person, into)).toList();
        if (!asParty.isEmpty()) {
            standing.clear();
        }
        (asParty.isEmpty() ? goesOnIn : asParty)
                .stream()
                        .flatMap(into -> ownStanding(person, into, ties).stream())
                        .filter(own -> own != Standing.AUDITOR)
                        .map(own -> own == Standing.BOARD || own == Standing.VOTED ? own : Standing.SUCCESSOR)
                        .forEach(standing::add);
    }

    private static boolean worksForParty(Person person, DocketCase docketCase) {
        return person.employer() != null && docketCase.isParty(person.employer());
    }

    private static Set<Standing> ownStanding(Person person, DocketCase docketCase, Ties ties) {
        var standing = EnumSet.noneOf(Standing.class);
        if (!docketCase.alliance().equals(person.alliance()) && !person.isInstaller()) {
            return standing;
        }
        if (worksForParty(person, docketCase)) {
            if (person.is(Role.REPRESENTATIVE)) {
                standing.add(Standing.PARTY);
            }
            // whoever works for a party sees the case as that party's representative, or not at all
            return standing;
        }
        var parts = ties.partsIn(docketCase.reference());
        if (parts.contains(Role.MEDIATOR)) {
            standing.add(Standing.MEDIATOR);
        }
        if (parts.stream().anyMatch(OFFICE::contains) || person.may(Power.WORK_ON_EVERY_CASE)) {
            standing.add(Standing.OFFICE);
        }
        if (parts.contains(Role.BOARD_MEMBER)) {
            standing.add(ties.votesIn(docketCase.reference()) ? Standing.BOARD : Standing.VOTED);
        }
        if (person.may(Power.REVIEW_EVERY_CASE)) {
            standing.add(Standing.AUDITOR);
        }
        return standing;
    }
}

package org.concordat.mediation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the pool of mediators: what they know, their ties, when they are away, how much they have to do. */
@Service
@Transactional
public class PoolOffice {

    private final Pool pool;
    private final Mediations mediations;
    private final Delegations delegations;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final People people;
    private final Keepers keepers;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Clock clock;

    PoolOffice(
            Pool pool,
            Mediations mediations,
            Delegations delegations,
            AllianceOffice alliances,
            Docket docket,
            People people,
            Keepers keepers,
            AllianceRecord record,
            Circumstances circumstances,
            Clock clock) {
        this.pool = pool;
        this.mediations = mediations;
        this.delegations = delegations;
        this.alliances = alliances;
        this.docket = docket;
        this.people = people;
        this.keepers = keepers;
        this.record = record;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /** A mediator with what the pool knows of them and the mediations they have open. */
    public record Pooled(Person person, PoolEntry entry, long openCases) {}

    /** Everybody in an alliance's pool, by name. */
    @Transactional(readOnly = true)
    public List<Pooled> of(String allianceCode) {
        var alliance = alliances.alliance(allianceCode);
        return pooled(people.of(alliance.id()).stream()
                .filter(person -> person.is(Role.MEDIATOR))
                .sorted(Comparator.comparing(Person::name))
                .toList());
    }

    /** Who may mediate a case: independent as far as is known, and not away; the best fit first. */
    @Transactional(readOnly = true)
    public List<Pooled> eligible(String reference, int lookBackYears, String skill) {
        var parties = docket.parties(reference);
        var today = today(reference);
        return pooled(people.eligible(Role.MEDIATOR, reference)).stream()
                .filter(each -> !each.entry().isTiedTo(parties, today, lookBackYears))
                .filter(each -> !each.entry().isAwayOn(today))
                .sorted(Comparator.comparing((Pooled each) -> !each.entry().knows(skill))
                        .thenComparing(Pooled::openCases)
                        .thenComparing(each -> each.person().name()))
                .toList();
    }

    /** Whether nothing that is known ties a mediator to a case. */
    @Transactional(readOnly = true)
    public boolean isFree(String mediator, String reference, int lookBackYears) {
        return !isTied(mediator, docket.parties(reference), reference, lookBackYears)
                && people.isEligible(Role.MEDIATOR, mediator, reference);
    }

    /** Whether a mediator is known to be tied to one of these members, parties to a case or about to be. */
    @Transactional(readOnly = true)
    public boolean isTied(String mediator, Set<UUID> members, String reference, int lookBackYears) {
        return pool.findById(mediator)
                .filter(entry -> entry.isTiedTo(members, today(reference), lookBackYears))
                .isPresent();
    }

    private List<Pooled> pooled(List<Person> persons) {
        var usernames = persons.stream().map(Person::username).toList();
        var entries = pool.findAllById(usernames).stream()
                .collect(Collectors.toMap(PoolEntry::mediator, Function.identity()));
        var open = openCases(usernames);
        return persons.stream()
                .map(person -> new Pooled(
                        person,
                        entries.getOrDefault(person.username(), new PoolEntry(person.username())),
                        open.getOrDefault(person.username(), 0L)))
                .toList();
    }

    private Map<String, Long> openCases(List<String> mediators) {
        return Stream.of(mediations.openOf(mediators), delegations.actingOf(mediators))
                .flatMap(List::stream)
                .collect(Collectors.toMap(Mediations.Load::getMediator, Mediations.Load::getOpenCases, Long::sum));
    }

    /**
     * From now on a mediator knows about these subjects and no others.
     *
     * @throws Refusal when a subject is no code, or the person may not keep this mediator's entry
     */
    public void learn(String mediator, Collection<String> skills) {
        var entry = kept(mediator);
        var before = entry.skills();
        entry.learn(skills);
        enter(entry, fact -> fact.with("changed", "skills").with("skillsBefore", String.join(",", before)));
    }

    /**
     * A tie to a member; another of the same kind to it is replaced.
     *
     * @throws Refusal when the person may not keep this mediator's entry, or works for that member
     */
    public void tie(String mediator, Tie tie) {
        var entry = kept(mediator);
        keepers.requireNoInterest(tie.member());
        entry.isTied(tie);
        enter(entry, fact -> fact.with("changed", "ties")
                .with("member", tie.member())
                .with("kind", tie.kind())
                .with("since", tie.sinceDay())
                .with("until", tie.untilDay()));
    }

    /**
     * Days on which a mediator is named for nothing.
     *
     * @throws Refusal when the person neither is this mediator nor may keep their entry
     */
    public void isAway(String mediator, Absence absence) {
        var entry = ownOrKept(mediator);
        entry.isAway(absence);
        enter(entry, fact -> fact.with("changed", "absences")
                .with("firstDay", absence.firstDay())
                .with("lastDay", absence.lastDay()));
    }

    /**
     * A mediator is back before the last day they named.
     *
     * @param firstDay the absence's
     * @return the absence as it was
     * @throws Refusal when there is no such absence, or the person neither is this mediator nor may keep their entry
     */
    Absence comesBack(String mediator, LocalDate firstDay) {
        var entry = ownOrKept(mediator);
        var today = LocalDate.ofInstant(clock.instant(), zoneOf(mediator));
        var ended = entry.comesBack(firstDay, today);
        enter(entry, fact -> fact.with("changed", "absences")
                .with("firstDay", firstDay)
                .with("backOn", today));
        return ended;
    }

    /** A mediator's absences that are not over. */
    @Transactional(readOnly = true)
    public List<Absence> absencesAhead(String mediator) {
        var today = LocalDate.ofInstant(clock.instant(), zoneOf(mediator));
        return pool.findById(mediator).stream()
                .flatMap(entry -> entry.absences().stream())
                .filter(absence -> !absence.lastDay().isBefore(today))
                .toList();
    }

    private ZoneId zoneOf(String mediator) {
        var alliance = people.get(mediator).alliance();
        return alliance == null ? ZoneOffset.UTC : alliances.alliance(alliance).zone();
    }

    /** Whether they are away on one of these days. */
    boolean isAwayDuring(String mediator, Absence days) {
        return pool.findById(mediator).filter(entry -> entry.isAwayDuring(days)).isPresent();
    }

    private PoolEntry ownOrKept(String mediator) {
        return mediator.equals(circumstances.person()) && people.get(mediator).is(Role.MEDIATOR)
                ? entryOf(mediator)
                : kept(mediator);
    }

    private PoolEntry entryOf(String mediator) {
        return pool.findById(mediator).orElseGet(() -> pool.save(new PoolEntry(mediator)));
    }

    private PoolEntry kept(String mediator) {
        var person = people.get(mediator);
        if (!person.is(Role.MEDIATOR)) {
            throw new Refusal("mediator", "must be somebody with the role of mediator");
        }
        var entry = entryOf(mediator);
        keepers.requireKeeperOf(person);
        entry.ties().forEach(tie -> keepers.requireNoInterest(tie.member()));
        return entry;
    }

    private void enter(PoolEntry entry, UnaryOperator<Fact> details) {
        pool.flush();
        var person = people.get(entry.mediator());
        if (person.alliance() == null) {
            throw new Refusal("mediator", "must belong to an alliance");
        }
        record.enter(details.apply(Fact.of(person.alliance(), Outcome.POOL_CHANGED))
                .to(entry.mediator())
                .as(keepers.role())
                .with("mediator", entry.mediator())
                .with("skills", String.join(",", entry.skills())));
    }

    private LocalDate today(String reference) {
        var zone = alliances.alliance(docket.caseOf(reference).alliance()).zone();
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}

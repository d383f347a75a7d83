package org.concordat.mediation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final AllianceOffice alliances;
    private final Docket docket;
    private final People people;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Clock clock;

    PoolOffice(
            Pool pool,
            Mediations mediations,
            AllianceOffice alliances,
            Docket docket,
            People people,
            AllianceRecord record,
            Circumstances circumstances,
            Clock clock) {
        this.pool = pool;
        this.mediations = mediations;
        this.alliances = alliances;
        this.docket = docket;
        this.people = people;
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
                .filter(each -> !each.entry().isAwayOn(today) && !each.person().is(Role.AUDITOR))
                .sorted(Comparator.comparing((Pooled each) -> !each.entry().knows(skill))
                        .thenComparing(Pooled::openCases)
                        .thenComparing(each -> each.person().name()))
                .toList();
    }

    /** Whether nothing that is known ties a mediator to a case. */
    @Transactional(readOnly = true)
    public boolean isFree(String mediator, String reference, int lookBackYears) {
        var isTied = pool.findById(mediator)
                .filter(entry -> entry.isTiedTo(docket.parties(reference), today(reference), lookBackYears))
                .isPresent();
        return !isTied && people.isEligible(Role.MEDIATOR, mediator, reference);
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
        return mediations.openOf(mediators).stream()
                .collect(Collectors.toMap(Mediations.Load::getMediator, Mediations.Load::getOpenCases));
    }

    public void learn(String mediator, Collection<String> skills) {
        var entry = entryOf(mediator);
        entry.learn(skills);
        enter(entry, "skills");
    }

    public void tie(String mediator, Tie tie) {
        var entry = entryOf(mediator);
        entry.isTied(tie);
        enter(entry, "ties");
    }

    public void isAway(String mediator, Absence absence) {
        var entry = entryOf(mediator);
        entry.isAway(absence);
        enter(entry, "absences");
    }

    private PoolEntry entryOf(String mediator) {
        if (!people.get(mediator).is(Role.MEDIATOR)) {
            throw new Refusal("mediator", "must be somebody with the role of mediator");
        }
        return pool.findById(mediator).orElseGet(() -> pool.save(new PoolEntry(mediator)));
    }

    private void enter(PoolEntry entry, String changed) {
        pool.flush();
        var person = people.get(entry.mediator());
        if (person.alliance() == null) {
            throw new Refusal("mediator", "must belong to an alliance");
        }
        record.enter(Fact.of(person.alliance(), Outcome.POOL_CHANGED)
                .to(entry.mediator())
                .as(people.get(circumstances.person()).is(Role.CASE_MANAGER) ? Role.CASE_MANAGER : Role.ADMINISTRATOR)
                .with("mediator", entry.mediator())
                .with("changed", changed)
                .with("skills", String.join(",", entry.skills())));
    }

    private LocalDate today(String reference) {
        var zone = alliances.alliance(docket.caseOf(reference).alliance()).zone();
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}

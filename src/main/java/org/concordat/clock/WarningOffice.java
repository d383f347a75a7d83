package org.concordat.clock;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Role;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Warns whoever holds a clock, and who would have to decide about its breach, before it runs out. */
@Service
@Transactional
class WarningOffice {

    private static final Limit MOST = Limit.of(1000);

    private final Warnings warnings;
    private final RunningClocks clocks;
    private final Holders holders;
    private final People people;
    private final ClockWall wall;
    private final WorkerNotices notices;
    private final Docket docket;
    private final AllianceRecord record;
    private final Clock clock;

    WarningOffice(
            Warnings warnings,
            RunningClocks clocks,
            Holders holders,
            People people,
            ClockWall wall,
            WorkerNotices notices,
            Docket docket,
            AllianceRecord record,
            Clock clock) {
        this.warnings = warnings;
        this.clocks = clocks;
        this.holders = holders;
        this.people = people;
        this.wall = wall;
        this.notices = notices;
        this.docket = docket;
        this.record = record;
        this.clock = clock;
    }

    /** Warnings whose moment has come, the first ones first. */
    @Transactional(readOnly = true)
    List<UUID> due() {
        return warnings.due(clock.instant(), MOST);
    }

    /** When the next warning is to be given. */
    @Transactional(readOnly = true)
    Optional<Instant> nextAt() {
        return warnings.nextAttempt();
    }

    /** Gives a warning, unless another node gives it, or its clock has moved. */
    void give(UUID id) {
        warnings.claim(id, clock.instant()).ifPresent(this::give);
    }

    /** A clock that ran out before anybody came to it warns nobody any more. */
    private void give(Warning warning) {
        var running = clocks.findById(warning.clock()).orElseThrow();
        if (running.isUnderWayAt(clock.instant())) {
            warning.give(clock.instant());
            warn(running, warning);
        } else {
            warnings.delete(warning);
        }
    }

    /** A warning could not be given, and is tried again later. */
    void postpone(UUID id) {
        warnings.claim(id, clock.instant()).ifPresent(warning -> warning.postpone(clock.instant()));
    }

    private void warn(RunningClock running, Warning warning) {
        var holder = holders.of(running);
        notices.deadlineNear(running, warning, told(running, holder));
        record.enter(Fact.of(docket.caseOf(running.reference()), Outcome.WARNING_GIVEN)
                .to(running.id() + "/" + warning.fraction())
                .under(running.rule())
                .with("clock", running.name())
                .with("fraction", warning.fraction())
                .with("due", running.dueAt())
                .with("heldBy", holder.names())
                .with("heldAs", holder.role()));
    }

    private List<String> told(RunningClock running, Holder holder) {
        var supervisors = supervisors(running.reference()).stream()
                .map(Person::username)
                .filter(person -> wall.mayKnowOf(person, running));
        return Stream.concat(holder.persons().stream(), supervisors).distinct().toList();
    }

    /** Who would be asked about the breach. */
    private List<Person> supervisors(String reference) {
        var managers = people.eligible(Role.CASE_MANAGER, reference);
        return managers.isEmpty() ? people.eligible(Role.ADMINISTRATOR, reference) : managers;
    }
}

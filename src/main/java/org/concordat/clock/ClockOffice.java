package org.concordat.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Unknown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts clocks, lets them count from elsewhere, and stops them. */
@Service
@Transactional
public class ClockOffice {

    private final RunningClocks clocks;
    private final CalendarsInForce inForce;
    private final ClockRules rules;
    private final Docket docket;
    private final AllianceRecord record;
    private final Timers timers;
    private final WarningPlan warnings;
    private final PauseOffice pauses;
    private final HoldOffice holds;
    private final OpenRequests requests;
    private final OpenExtensions extensions;
    private final BreachOffice breaches;
    private final GivenTime given;
    private final Terms terms;
    private final Clock clock;

    ClockOffice(
            RunningClocks clocks,
            CalendarsInForce inForce,
            ClockRules rules,
            Docket docket,
            AllianceRecord record,
            Timers timers,
            WarningPlan warnings,
            PauseOffice pauses,
            HoldOffice holds,
            OpenRequests requests,
            OpenExtensions extensions,
            BreachOffice breaches,
            GivenTime given,
            Terms terms,
            Clock clock) {
        this.clocks = clocks;
        this.inForce = inForce;
        this.rules = rules;
        this.docket = docket;
        this.record = record;
        this.timers = timers;
        this.warnings = warnings;
        this.pauses = pauses;
        this.holds = holds;
        this.requests = requests;
        this.extensions = extensions;
        this.breaches = breaches;
        this.given = given;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * The instant at which a wait runs out; its clock is started when none runs yet.
     *
     * @param lane the case's lane, which may have its own terms
     * @param from the event the term counts from, unless the table names another and the case has it
     */
    public Instant start(Wait wait, String lane, Instant from) {
        return start(wait, lane, from, null);
    }

    /**
     * As {@link #start(Wait, String, Instant)}, with a term that was agreed.
     *
     * @param days business days in place of the term of the table; none when that counts
     */
    public Instant start(Wait wait, String lane, Instant from, @Nullable Integer days) {
        return clocks.findByProcessInstanceAndNameAndState(
                        wait.processInstance(), wait.name(), RunningClock.State.RUNNING)
                .orElseGet(() -> startNew(wait, lane, from, days))
                .dueAt();
    }

    private RunningClock startNew(Wait wait, String lane, Instant from, @Nullable Integer days) {
        var alliance = docket.caseOf(wait.reference()).alliance();
        var rule = rules.of(alliance, wait.name(), lane).within(days);
        var beginning = terms.beginning(wait.reference(), rule, from);
        var started = (days == null ? stopped(wait, beginning, rule) : Optional.<RunningClock>empty())
                .orElseGet(() -> begin(wait, alliance, beginning, rule));
        warnings.follow(started);
        record.enter(fact(started, Outcome.CLOCK_STARTED)
                .under(rule.source())
                .with("countsFrom", started.startedAt())
                .with("due", started.dueAt()));
        holds.follow(started);
        return started;
    }

    private RunningClock begin(Wait wait, UUID alliance, Beginning beginning, ClockRule rule) {
        var begun = clocks.saveAndFlush(
                new RunningClock(wait, alliance, beginning, rule, rules.workingDays(alliance, rule)));
        given.keep(begun, wait);
        return begun;
    }

    /** The day to which more time was given for something that was last done in time; none when none was. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> givenUntil(String reference, String subject) {
        return given.until(reference, subject);
    }

    /** A running clock follows the term of its lane; nothing happens when none runs or the date stays. */
    public void recount(Wait wait, String lane) {
        clocks.findByProcessInstanceAndNameAndState(wait.processInstance(), wait.name(), RunningClock.State.RUNNING)
                .ifPresent(running -> recount(running, lane));
    }

    private void recount(RunningClock running, String lane) {
        var before = running.dueAt();
        var rule = rules.of(running.alliance(), running.name(), lane);
        running.follow(rule, rules.workingDays(running.alliance(), rule), pauses.pausesOf(running));
        warnings.follow(running);
        if (!running.dueAt().equals(before)) {
            timers.move(running, before);
            record.enter(fact(running, Outcome.CLOCK_RECOUNTED)
                    .under(rule.source())
                    .with("before", before)
                    .with("due", running.dueAt()));
        }
    }

    /**
     * Something happened, and a clock that counts the time without it begins anew; also when its time had run out. Within
     * one day nothing changes.
     */
    public void restart(String reference, String name) {
        clocks.findFirstByReferenceAndNameOrderByStartedAtDesc(reference, name).ifPresent(this::restart);
    }

    private void restart(RunningClock last) {
        if (last.state() != RunningClock.State.RUNNING) {
            timers.renew(last.processInstance(), last.name());
        } else if (!last.beganOn(LocalDate.ofInstant(clock.instant(), last.zone()))) {
            beginAnew(last);
        }
    }

    private void beginAnew(RunningClock running) {
        var before = running.dueAt();
        running.restart(clock.instant(), days(running), pauses.pausesOf(running));
        record.enter(restarted(running, before).unnamed());
    }

    /**
     * The event that a process's clock counts from lies later now, and the clock counts from there; also when its time had
     * run out. An event that does not lie later changes nothing.
     */
    public void countFrom(Wait wait, Instant event) {
        clocksOf(wait).stream()
                .max(Comparator.comparing(RunningClock::startedAt))
                .filter(last -> last.eventEntry() == null && last.startedAt().isBefore(event))
                .ifPresent(last -> countFrom(last, event));
    }

    /**
     * What a process's clock counts from was agreed anew, and so may be its term; also when its time had run out.
     *
     * @param days as for {@link #start(Wait, String, Instant, Integer)}
     */
    public void countAnew(Wait wait, String lane, Instant event, @Nullable Integer days) {
        clocksOf(wait).stream()
                .max(Comparator.comparing(RunningClock::startedAt))
                .ifPresent(last -> countAnew(last, lane, event, days));
    }

    private void countAnew(RunningClock last, String lane, Instant event, @Nullable Integer days) {
        if (last.state() == RunningClock.State.RUNNING) {
            var rule = rules.of(last.alliance(), last.name(), lane).within(days);
            restart(last, rule, event);
        } else {
            breaches.endQuestionAbout(last);
            timers.renew(last.processInstance(), last.name());
        }
    }

    private void restart(RunningClock running, ClockRule rule, Instant from) {
        var before = running.dueAt();
        running.follow(rule, rules.workingDays(running.alliance(), rule), pauses.pausesOf(running));
        running.restart(from, rules.workingDays(running.alliance(), rule), pauses.pausesOf(running));
        timers.move(running, before);
        warnings.follow(running);
        record.enter(fact(running, Outcome.CLOCK_RESTARTED)
                .under(rule.source())
                .with("countsFrom", running.startedAt())
                .with("before", before)
                .with("due", running.dueAt()));
    }

    /** The timers of a process that ask a term without a clock wait for another moment. */
    public void moveTimers(Wait wait, Instant moment) {
        timers.moveAll(wait.processInstance(), wait.name(), moment);
    }

    private void countFrom(RunningClock last, Instant event) {
        if (last.state() == RunningClock.State.RUNNING) {
            move(last, event);
        } else {
            breaches.endQuestionAbout(last);
            timers.renew(last.processInstance(), last.name());
        }
    }

    private void move(RunningClock running, Instant event) {
        var before = running.dueAt();
        running.move(event, days(running), pauses.pausesOf(running));
        record.enter(restarted(running, before));
    }

    private WorkingDays days(RunningClock running) {
        return inForce.of(running.alliance(), running.calendars());
    }

    private Fact restarted(RunningClock running, Instant before) {
        timers.move(running, before);
        warnings.follow(running);
        return fact(running, Outcome.CLOCK_RESTARTED)
                .with("countsFrom", running.startedAt())
                .with("before", before)
                .with("due", running.dueAt());
    }

    /**
     * An event from which clocks count is found to have been at another time. Which clocks those are says the diagram,
     * where their date names the event.
     */
    public void moveEvent(String reference, String event, Instant before, Instant now) {
        clocks.findByReferenceAndStateAndStartedAt(reference, RunningClock.State.RUNNING, before).stream()
                .filter(running -> running.eventEntry() == null && !before.equals(now))
                .filter(running -> timers.countsFrom(running.processInstance(), running.name(), event))
                .forEach(running -> move(running, now));
    }

    /** The wait is over, and with it every question about its delay; without a clock nothing happens. */
    public void stop(Wait wait) {
        clocksOf(wait).forEach(this::end);
    }

    /** A step that is done once more within the same window goes on with its clock: more time and pauses stay what they were. */
    private Optional<RunningClock> stopped(Wait wait, Beginning beginning, ClockRule rule) {
        var earlier = clocksOf(wait).stream()
                .filter(each -> each.isStoppedWithin(beginning, rule))
                .findFirst();
        earlier.ifPresent(RunningClock::goOn);
        return earlier;
    }

    /** The process that waited has ended, and with it every clock of it and every question about a delay. */
    public void stopAll(String reference, String processInstance) {
        clocks.findByReferenceAndProcessInstance(reference, processInstance).forEach(this::end);
    }

    /** The running one and earlier ones. */
    private List<RunningClock> clocksOf(Wait wait) {
        return clocks.findByReferenceAndProcessInstanceAndName(wait.reference(), wait.processInstance(), wait.name());
    }

    private void end(RunningClock each) {
        requests.endAll(each);
        extensions.endAll(each);
        if (each.state() == RunningClock.State.RUNNING) {
            stop(each);
        } else {
            breaches.endQuestionAbout(each);
        }
    }

    private void stop(RunningClock running) {
        pauses.endAll(running);
        running.stop(clock.instant());
        warnings.follow(running);
        var inTime = running.state() == RunningClock.State.STOPPED;
        record.enter(inTime ? fact(running, Outcome.CLOCK_STOPPED) : breaches.breach(running));
        breaches.endQuestionAbout(running);
    }

    /**
     * The clock with this id.
     *
     * @throws Unknown when there is none
     */
    @Transactional(readOnly = true)
    public RunningClock get(UUID id) {
        return clocks.findById(id).orElseThrow(() -> new Unknown("clock", id));
    }

    @Transactional(readOnly = true)
    public List<RunningClock> clocksOf(String reference) {
        return clocks.findByReferenceOrderByStartedAtAscIdAsc(reference);
    }

    /** Those of several cases that still run, the next one first. */
    @Transactional(readOnly = true)
    public List<RunningClock> runningIn(Collection<String> references) {
        return clocks.findByReferenceInAndState(references, RunningClock.State.RUNNING).stream()
                .sorted(Comparator.comparing(RunningClock::dueAt))
                .toList();
    }

    private Fact fact(RunningClock running, Outcome outcome) {
        return Fact.of(docket.caseOf(running.reference()), outcome)
                .to(running.id())
                .with("clock", running.name());
    }
}

package org.concordat.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts, stops and extends clocks. */
@Service
@Transactional
public class ClockOffice {

    private final RunningClocks clocks;
    private final CalendarsInForce inForce;
    private final ClockRules rules;
    private final BreachAnswers answers;
    private final Docket docket;
    private final AllianceRecord record;
    private final ClockProcess process;
    private final Timers timers;
    private final PauseOffice pauses;
    private final OpenRequests requests;
    private final ExtensionLedger extensions;
    private final Holders holders;
    private final Circumstances circumstances;
    private final Clock clock;

    ClockOffice(
            RunningClocks clocks,
            CalendarsInForce inForce,
            ClockRules rules,
            BreachAnswers answers,
            Docket docket,
            AllianceRecord record,
            ClockProcess process,
            Timers timers,
            PauseOffice pauses,
            OpenRequests requests,
            ExtensionLedger extensions,
            Holders holders,
            Circumstances circumstances,
            Clock clock) {
        this.clocks = clocks;
        this.inForce = inForce;
        this.rules = rules;
        this.answers = answers;
        this.docket = docket;
        this.record = record;
        this.process = process;
        this.timers = timers;
        this.pauses = pauses;
        this.requests = requests;
        this.extensions = extensions;
        this.holders = holders;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /**
     * The instant at which a wait runs out; its clock is started when none runs yet.
     *
     * @param lane the case's lane, which may have its own terms
     * @param from the event the term counts from, unless the table names another and the case has it
     */
    public Instant start(Wait wait, String lane, Instant from) {
        return clocks.findByProcessInstanceAndNameAndState(
                        wait.processInstance(), wait.name(), RunningClock.State.RUNNING)
                .orElseGet(() -> startNew(wait, lane, from))
                .dueAt();
    }

    private RunningClock startNew(Wait wait, String lane, Instant from) {
        var alliance = docket.caseOf(wait.reference()).alliance();
        var rule = rules.of(alliance, wait.name(), lane);
        var beginning = beginning(wait.reference(), rule, from);
        var started = clocks.saveAndFlush(
                new RunningClock(wait, alliance, beginning, rule, rules.workingDays(alliance, rule)));
        record.enter(fact(started, Outcome.CLOCK_STARTED).under(rule.source()).with("due", started.dueAt()));
        return started;
    }

    private Beginning beginning(String reference, ClockRule rule, Instant from) {
        var given = new Beginning(from, rule.event().words(), null);
        return rule.event().facts().isEmpty()
                ? given
                : record.latest(reference, rule.event().facts())
                        .map(Beginning::of)
                        .orElse(given);
    }

    /**
     * The beginning of the day on which to remind somebody of an event; nothing runs towards it.
     *
     * @param event from which the days are counted, backwards as a rule
     */
    public Instant remindAt(Wait wait, String lane, Instant event) {
        var alliance = docket.caseOf(wait.reference()).alliance();
        var rule = rules.of(alliance, wait.name(), lane);
        return rule.end(event.atZone(rule.zone()), rules.workingDays(alliance, rule))
                .toLocalDate()
                .atStartOfDay(rule.zone())
                .toInstant();
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
            restart(last, clock.instant());
        }
    }

    /**
     * The event that a process's clock counts from lies later now, and the clock counts from there; also when its time had
     * run out. An event that does not lie later changes nothing.
     */
    public void countFrom(Wait wait, Instant event) {
        clocks.findByProcessInstanceAndName(wait.processInstance(), wait.name()).stream()
                .max(Comparator.comparing(RunningClock::startedAt))
                .filter(last -> last.eventEntry() == null && last.startedAt().isBefore(event))
                .ifPresent(last -> countFrom(last, event));
    }

    private void countFrom(RunningClock last, Instant event) {
        if (last.state() == RunningClock.State.RUNNING) {
            restart(last, event);
        } else {
            endQuestionAbout(last);
            timers.renew(last.processInstance(), last.name());
        }
    }

    private void restart(RunningClock running, Instant from) {
        var before = running.dueAt();
        running.restart(from, inForce.of(running.alliance(), running.calendars()), pauses.pausesOf(running));
        timers.move(running, before);
        record.enter(
                fact(running, Outcome.CLOCK_RESTARTED).with("before", before).with("due", running.dueAt()));
    }

    /**
     * When a term of a case ends that no step waits for, such as a window after closure; no clock is started.
     *
     * @param from the event the term counts from, unless the table names another and the case has it
     */
    @Transactional(readOnly = true)
    public Instant endOfTerm(String reference, String name, Instant from) {
        var alliance = docket.caseOf(reference).alliance();
        var rule = rules.of(alliance, name, "standard");
        var event = beginning(reference, rule, from).at().atZone(rule.zone());
        return rule.end(event, rules.workingDays(alliance, rule)).toInstant();
    }

    /**
     * The day a term of days leads to, at the time of day it began, and the rule it followed.
     *
     * @param rule the table and its version
     */
    public record Reached(Instant at, String rule) {}

    /** When a term that no step waits for is reached; no clock is started. */
    @Transactional(readOnly = true)
    public Reached dayAfter(UUID alliance, String name, Instant from) {
        var rule = rules.of(alliance, name, "standard");
        var begin = from.atZone(rule.zone());
        var last = rule.end(begin, rules.workingDays(alliance, rule)).toLocalDate();
        return new Reached(begin.with(last).toInstant(), rule.source());
    }

    /**
     * An event from which clocks count is found to have been at another time. Which clocks those are says the diagram,
     * where their date names the event.
     */
    public void moveEvent(String reference, String event, Instant before, Instant now) {
        clocks.findByReferenceAndStateAndStartedAt(reference, RunningClock.State.RUNNING, before).stream()
                .filter(running -> running.eventEntry() == null && !before.equals(now))
                .filter(running -> timers.countsFrom(running.processInstance(), running.name(), event))
                .forEach(running -> restart(running, now));
    }

    /**
     * What a rule would lead to; nothing is started.
     *
     * @param alliance whose calendars it may name
     */
    @Transactional(readOnly = true)
    public Deadline tryOut(Trial trial, @Nullable UUID alliance) {
        return trial.under(inForce.of(alliance, trial.calendar()));
    }

    /** The calendars a rule of an alliance may name, each with its name in words. */
    @Transactional(readOnly = true)
    public Map<String, String> calendars(@Nullable UUID alliance) {
        return inForce.names(alliance);
    }

    /** The moment a wait begins: that of a timer is the end of the day it waited for, not when a node came to it. */
    public Instant now() {
        var due = circumstances.due();
        return due == null ? clock.instant() : due;
    }

    /** The wait is over, and with it every question about its delay; without a clock nothing happens. */
    public void stop(Wait wait) {
        clocks.findByProcessInstanceAndName(wait.processInstance(), wait.name()).forEach(this::end);
    }

    /** The process that waited has ended, and with it every clock of it and every question about a delay. */
    public void stopAll(String processInstance) {
        clocks.findByProcessInstance(processInstance).forEach(this::end);
    }

    private void end(RunningClock each) {
        requests.endAll(each);
        if (each.state() == RunningClock.State.RUNNING) {
            stop(each);
        } else {
            endQuestionAbout(each);
        }
    }

    private void stop(RunningClock running) {
        pauses.endAll(running);
        running.stop(clock.instant());
        var inTime = running.state() == RunningClock.State.STOPPED;
        record.enter(inTime ? fact(running, Outcome.CLOCK_STOPPED) : breach(running));
        endQuestionAbout(running);
    }

    private void endQuestionAbout(RunningClock ended) {
        if (ended.isBreached()) {
            ended.answer();
            process.clockStopped(ended);
        }
    }

    /** A clock ran out while its work goes on: the delay is entered, and somebody must decide about it. */
    public void reportBreach(Wait wait) {
        clocks.findByProcessInstanceAndNameAndState(wait.processInstance(), wait.name(), RunningClock.State.RUNNING)
                .filter(running -> !running.isPaused())
                .ifPresent(running -> {
                    running.runOut(clock.instant());
                    record.enter(breach(running));
                    process.clockRanOut(running);
                });
    }

    /** The extension is over and the work is not done. */
    public void runOut(UUID id) {
        var late = get(id);
        late.runOut(clock.instant());
        record.enter(breach(late));
    }

    /** A case manager decides about a clock that ran out. */
    public void decideOnBreach(UUID id, BreachDecision decision, @Nullable Instant extendedUntil) {
        decide(id, decision, extendedUntil, Role.CASE_MANAGER);
    }

    /** The last resort decides; there is nobody left to hand it to. */
    public void decideAsLastResort(UUID id, BreachDecision decision, @Nullable Instant extendedUntil) {
        if (decision == BreachDecision.ESCALATED) {
            throw new Refusal("breachDecision", "must be one of the choices; the last resort must decide");
        }
        decide(id, decision, extendedUntil, Role.ADMINISTRATOR);
    }

    private void decide(UUID id, BreachDecision decision, @Nullable Instant extendedUntil, Role role) {
        var late = get(id);
        switch (decision) {
            case EXTENDED -> {
                var before = late.dueAt();
                var rule = extend(late, extendedUntil);
                record.enter(fact(late, Outcome.TIME_EXTENDED)
                        .as(role)
                        .under(rule)
                        .with("before", before)
                        .with("due", late.dueAt()));
            }
            case ESCALATED -> record.enter(fact(late, Outcome.BREACH_ESCALATED).as(role));
            case DISPUTE_ESCALATED -> {
                answers.require(late, decision);
                late.answer();
                record.enter(fact(late, Outcome.DISPUTE_ESCALATED).as(role));
            }
            case NOTED -> record.enter(fact(late, Outcome.DELAY_NOTED).as(role));
            case ENDED -> endStage(late, role);
        }
    }

    /** Answered before the stage ends, so that its end does not ask the question away under whoever is answering it. */
    private void endStage(RunningClock late, Role role) {
        answers.require(late, BreachDecision.ENDED);
        late.answer();
        record.enter(fact(late, Outcome.STAGE_ENDED).as(role));
        process.stageEnded(late);
    }

    private String extend(RunningClock late, @Nullable Instant until) {
        if (until == null) {
            throw new Refusal("extendedUntil", "must name the new last day");
        }
        var before = late.dueAt();
        var day = LocalDate.ofInstant(until, ZoneOffset.UTC);
        var rule = extensions.add(late, day);
        late.extendTo(day, clock.instant());
        timers.move(late, before);
        return rule;
    }

    /** What can be decided about a clock that ran out. */
    @Transactional(readOnly = true)
    public List<BreachDecision> answersTo(UUID id) {
        return answers.to(get(id));
    }

    /** Whether a stage of a case goes on although its time is over, so that the dispute may go up from it. */
    @Transactional(readOnly = true)
    public boolean isStageOverdue(String reference) {
        return clocksOf(reference).stream().anyMatch(each -> each.isOverdue(clock.instant()) && answers.leadsUp(each));
    }

    /** Even the last resort has not decided in time: those who run the installation are told. */
    public void raiseIncident(UUID id) {
        record.enter(fact(get(id), Outcome.INCIDENT_RAISED));
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
        return clocks.findByReferenceOrderByStartedAt(reference);
    }

    /** Those of several cases that still run, the next one first. */
    @Transactional(readOnly = true)
    public List<RunningClock> runningIn(Collection<String> references) {
        return clocks.findByReferenceInAndState(references, RunningClock.State.RUNNING).stream()
                .sorted(Comparator.comparing(RunningClock::dueAt))
                .toList();
    }

    /** A breach belongs to whoever holds the clock at that moment. */
    private Fact breach(RunningClock late) {
        var holder = holders.of(late);
        return fact(late, Outcome.CLOCK_RAN_OUT).with("heldBy", holder.names()).with("heldAs", holder.role());
    }

    private Fact fact(RunningClock running, Outcome outcome) {
        return Fact.of(docket.caseOf(running.reference()), outcome)
                .to(running.id())
                .with("clock", running.name());
    }
}

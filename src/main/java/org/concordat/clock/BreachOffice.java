package org.concordat.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Option;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the breach of a clock to somebody, and enters what was decided about it. */
@Service
@Transactional
public class BreachOffice {

    private final RunningClocks clocks;
    private final BreachAnswers answers;
    private final Docket docket;
    private final AllianceRecord record;
    private final ClockProcess process;
    private final Timers timers;
    private final WarningPlan warnings;
    private final ExtensionLedger extensions;
    private final NewHolders newHolders;
    private final OpenExtensions openExtensions;
    private final Holders holders;
    private final Clock clock;

    BreachOffice(
            RunningClocks clocks,
            BreachAnswers answers,
            Docket docket,
            AllianceRecord record,
            ClockProcess process,
            Timers timers,
            WarningPlan warnings,
            ExtensionLedger extensions,
            NewHolders newHolders,
            OpenExtensions openExtensions,
            Holders holders,
            Clock clock) {
        this.clocks = clocks;
        this.answers = answers;
        this.docket = docket;
        this.record = record;
        this.process = process;
        this.timers = timers;
        this.warnings = warnings;
        this.extensions = extensions;
        this.newHolders = newHolders;
        this.openExtensions = openExtensions;
        this.holders = holders;
        this.clock = clock;
    }

    /** A clock ran out while its work goes on: the delay is entered, and somebody must decide about it. */
    public void reportBreach(Wait wait) {
        clocks.findByProcessInstanceAndNameAndState(wait.processInstance(), wait.name(), RunningClock.State.RUNNING)
                .filter(running -> !running.isPaused())
                .ifPresent(running -> {
                    openExtensions.endAll(running);
                    running.runOut(clock.instant());
                    warnings.follow(running);
                    record.enter(breach(running));
                    process.clockRanOut(running);
                });
    }

    /** The extension is over and the work is not done. */
    public void runOut(UUID id) {
        var late = get(id);
        late.runOut(clock.instant());
        warnings.follow(late);
        record.enter(breach(late));
    }

    /**
     * A case manager decides about a clock that ran out.
     *
     * @param newHolder the username of whoever gets the step, if somebody else does
     */
    public void decideOnBreach(
            UUID id, BreachDecision decision, @Nullable Instant extendedUntil, @Nullable String newHolder) {
        decide(id, decision, extendedUntil, newHolder, Role.CASE_MANAGER);
    }

    /** The last resort decides; there is nobody left to hand it to. */
    public void decideAsLastResort(
            UUID id, BreachDecision decision, @Nullable Instant extendedUntil, @Nullable String newHolder) {
        if (decision == BreachDecision.ESCALATED) {
            throw new Refusal("breachDecision", "must be one of the choices; the last resort must decide");
        }
        decide(id, decision, extendedUntil, newHolder, Role.ADMINISTRATOR);
    }

    private void decide(
            UUID id, BreachDecision decision, @Nullable Instant extendedUntil, @Nullable String newHolder, Role role) {
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
            case REASSIGNED -> newHolders.give(late, newHolder, role);
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
        warnings.follow(late);
        return rule;
    }

    /** What can be decided about a clock that ran out. */
    @Transactional(readOnly = true)
    public List<BreachDecision> answersTo(UUID id) {
        return answers.to(get(id));
    }

    /** Who else can do the step that is late. */
    @Transactional(readOnly = true)
    public List<Option> newHolders(UUID id) {
        return newHolders.of(get(id)).stream()
                .map(person -> new Option(person.username(), person.name()))
                .toList();
    }

    /**
     * Somebody else who can do a step that is late.
     *
     * @param taken how many tasks they have taken, over all cases
     */
    public record Able(RunningClock clock, String name, long taken) {}

    /** Who else can do the late steps of a case, and how much they have to do. Asking the table leaves its trace. */
    public List<Able> ableIn(String reference) {
        return clocks.findByReferenceOrderByStartedAtAscIdAsc(reference).stream()
                .filter(RunningClock::isBreached)
                .filter(late -> late.state() == RunningClock.State.RAN_OUT)
                .flatMap(this::able)
                .toList();
    }

    private Stream<Able> able(RunningClock late) {
        var persons = newHolders.of(late);
        var taken = newHolders.taken(persons);
        return persons.stream().map(person -> new Able(late, person.name(), taken.getOrDefault(person.username(), 0L)));
    }

    /** Whether a stage of a case goes on although its time is over, so that the dispute may go up from it. */
    @Transactional(readOnly = true)
    public boolean isStageOverdue(String reference) {
        return clocks.findByReferenceOrderByStartedAtAscIdAsc(reference).stream()
                .anyMatch(each -> each.isOverdue(clock.instant()) && answers.leadsUp(each));
    }

    /** Even the last resort has not decided in time: those who run the installation are told. */
    public void raiseIncident(UUID id) {
        record.enter(fact(get(id), Outcome.INCIDENT_RAISED));
    }

    /** What was late is over: nobody need decide about it any more. */
    void endQuestionAbout(RunningClock ended) {
        if (ended.isBreached()) {
            ended.answer();
            process.clockStopped(ended);
        }
    }

    /** A breach belongs to whoever holds the clock at that moment. */
    Fact breach(RunningClock late) {
        var holder = holders.of(late);
        return fact(late, Outcome.CLOCK_RAN_OUT).with("heldBy", holder.names()).with("heldAs", holder.role());
    }

    private RunningClock get(UUID id) {
        return clocks.findById(id).orElseThrow(() -> new Unknown("clock", id));
    }

    private Fact fact(RunningClock running, Outcome outcome) {
        return Fact.of(docket.caseOf(running.reference()), outcome)
                .to(running.id())
                .with("clock", running.name());
    }
}

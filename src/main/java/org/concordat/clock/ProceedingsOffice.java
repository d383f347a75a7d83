package org.concordat.clock;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Choice;
import org.concordat.alliance.DecisionTables;
import org.concordat.alliance.DecisionTables.Ruling;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.LinkedCases;
import org.concordat.alliance.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a vote or a sanction wait while the same subject is mediated or under appeal, in its own case or in one that the table
 * counts as the same; the clocks of whatever waits stand still meanwhile.
 */
@Service
@Transactional
public class ProceedingsOffice {

    private static final String SAME_CASE = "same-case";

    private final List<Proceedings> rooms;
    private final Docket docket;
    private final LinkedCases linked;
    private final AllianceOffice alliances;
    private final DecisionTables tables;
    private final HoldOffice holds;
    private final ClockProcess process;
    private final AllianceRecord record;

    ProceedingsOffice(
            @Lazy List<Proceedings> rooms,
            Docket docket,
            LinkedCases linked,
            AllianceOffice alliances,
            DecisionTables tables,
            HoldOffice holds,
            ClockProcess process,
            AllianceRecord record) {
        this.rooms = rooms;
        this.docket = docket;
        this.linked = linked;
        this.alliances = alliances;
        this.tables = tables;
        this.holds = holds;
        this.process = process;
        this.record = record;
    }

    /** Whether something is under way for whose end a step waits. */
    @Transactional(readOnly = true)
    public boolean mustWait(WaitingStep step) {
        return awaited(step).isPresent();
    }

    /**
     * The step waits from now on, and with it the clocks of the processes that wait for it.
     *
     * @param processInstances those that called for the step, the nearest first
     */
    public void holdClocks(WaitingStep step, List<String> processInstances) {
        var awaited = awaited(step).orElseThrow();
        processInstances.forEach(instance -> holds.hold(step.reference(), instance, PauseReason.PROCEEDINGS_PENDING));
        record.enter(fact(step, Outcome.STEP_WAITS)
                .under(awaited.ruling().rule())
                .with("for", toldKind(step, awaited.proceeding())));
    }

    /** Of another case nobody learns here what happens in it. */
    private static Proceeding.@Nullable Kind toldKind(WaitingStep step, Proceeding awaited) {
        return awaited.reference().equals(step.reference()) ? awaited.kind() : null;
    }

    /** Nothing is under way any more: the step is taken, and the clocks go on. */
    public void letClocksGoOn(WaitingStep step, List<String> processInstances) {
        processInstances.forEach(instance -> holds.release(instance, PauseReason.PROCEEDINGS_PENDING));
        record.enter(fact(step, Outcome.STEP_GOES_ON));
    }

    /** Some proceeding in a case is over: whatever waits, there or in a case linked with it, looks again. */
    public void over(String reference) {
        Stream.concat(Stream.of(reference), links(reference).keySet().stream()).forEach(process::proceedingOver);
    }

    private record Awaited(Proceeding proceeding, Ruling ruling) {}

    private Optional<Awaited> awaited(WaitingStep step) {
        var links = links(step.reference());
        links.put(step.reference(), SAME_CASE);
        return rooms.stream()
                .flatMap(room -> room.underWay(links.keySet(), step.subject()).stream())
                .map(proceeding -> new Awaited(proceeding, ruling(step, proceeding, links)))
                .filter(each -> each.ruling().flag("waits"))
                .findFirst();
    }

    private Ruling ruling(WaitingStep step, Proceeding proceeding, Map<String, String> links) {
        var alliance = docket.caseOf(step.reference()).alliance();
        return tables.decide(
                alliances.alliance(alliance).code(),
                "waiting-rules",
                Map.of(
                        "step",
                        step.kind(),
                        "lane",
                        step.lane(),
                        "proceeding",
                        proceeding.kind().word(),
                        "link",
                        links.get(proceeding.reference())));
    }

    private Map<String, String> links(String reference) {
        var links = new HashMap<String, String>();
        linked.linksOf(reference).forEach(link -> links.put(link.seenFrom(reference), Choice.word(link.kind())));
        return links;
    }

    private Fact fact(WaitingStep step, Outcome outcome) {
        return Fact.of(docket.caseOf(step.reference()), outcome)
                .to(Optional.ofNullable(step.subject()).map(UUID::toString).orElse(""))
                .with("step", step.kind());
    }
}

package org.concordat.clock;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.clock.InformationRequest.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks a party for information: the clock of whoever asks stands still, and the party's runs. */
@Service
@Transactional
public class InformationOffice {

    /** Whoever waits for an answer already does not ask about the waiting. */
    private static final String REVIEW = "pauseReviewDue";

    /** The clock of the party's answer. */
    private static final String ANSWER = "informationDue";

    private final InformationRequests requests;
    private final OpenRequests open;
    private final RunningClocks clocks;
    private final PauseOffice pauses;
    private final ExtensionRules rules;
    private final ActingRoles roles;
    private final Holders holders;
    private final ClockProcess process;
    private final PartyNotices notices;
    private final Docket docket;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Clock clock;

    InformationOffice(
            InformationRequests requests,
            OpenRequests open,
            RunningClocks clocks,
            PauseOffice pauses,
            ExtensionRules rules,
            ActingRoles roles,
            Holders holders,
            ClockProcess process,
            PartyNotices notices,
            Docket docket,
            AllianceRecord record,
            Circumstances circumstances,
            Clock clock) {
        this.requests = requests;
        this.open = open;
        this.clocks = clocks;
        this.pauses = pauses;
        this.rules = rules;
        this.roles = roles;
        this.holders = holders;
        this.process = process;
        this.notices = notices;
        this.docket = docket;
        this.record = record;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /** The step behind a task, for somebody who works on it and may ask a party about it. */
    @Transactional(readOnly = true)
    public Optional<HeldStep> step(String task, String person) {
        return holders.step(task)
                .filter(step -> step.workers().contains(person) && !step.clock().equals(REVIEW))
                .filter(step -> roles.partyOf(step.reference(), person) == null);
    }

    /** Whether what somebody asks and is answered stays between the parties and the mediator. */
    @Transactional(readOnly = true)
    public boolean isInMediation(HeldStep step, String person) {
        return docket.partsOf(step.reference(), person).contains(Role.MEDIATOR);
    }

    /**
     * Asks a party.
     *
     * @param question what is asked, in the vault
     * @param step of whoever asks
     * @throws Refusal when the member is no party, or has not answered an earlier question about the same step
     */
    public UUID ask(HeldStep step, UUID party, UUID question) {
        var measured = clocks
                .findByReferenceAndProcessInstanceAndName(step.reference(), step.processInstance(), step.clock())
                .stream()
                .reduce((earlier, later) -> later.startedAt().isBefore(earlier.startedAt()) ? earlier : later)
                .orElseThrow(() -> new Unknown("clock", step.clock()));
        requireAskable(measured, party);
        var pause = pauses.pause(measured.id(), PauseReason.INFORMATION_AWAITED, party);
        var asked = requests.saveAndFlush(new InformationRequest(
                measured, pause.orElse(null), party, circumstances.person(), question, clock.instant()));
        record.enter(fact(asked, Outcome.INFORMATION_ASKED)
                .as(askingRole(asked))
                .with("question", question)
                .with("pause", asked.pause()));
        notices.informationAsked(asked.reference(), party);
        process.informationAsked(asked, step.lane(), isInMediation(step, asked.asker()));
        return asked.id();
    }

    private void requireAskable(RunningClock measured, UUID party) {
        if (!docket.parties(measured.reference()).contains(party)) {
            throw new Refusal("party", "must be a party to the dispute");
        }
        if (requests.existsByClockAndPartyAndState(measured.id(), party, State.OPEN)) {
            throw new Refusal("party", "has not answered what it was asked before");
        }
    }

    /** The party answers; the clock goes on. */
    public void provideInformation(UUID id, UUID answer) {
        var asked = get(id);
        record.enter(fact(asked, Outcome.INFORMATION_GIVEN)
                .as(Role.REPRESENTATIVE)
                .onBehalfOf(asked.party())
                .with("answer", answer));
        end(asked);
    }

    /** Whoever has the step waits longer, or goes on without it. */
    public void reviewPause(UUID id, PauseReview decision) {
        var asked = get(id);
        if (decision == PauseReview.MORE_TIME) {
            var rule = rules.of(docket.caseOf(asked.reference()).alliance(), ANSWER, asked.moreTimes(), 1);
            asked.giveMoreTime(rule);
            record.enter(fact(asked, Outcome.INFORMATION_AWAITED_LONGER)
                    .as(reviewingRole(asked))
                    .under(rule.source()));
            return;
        }
        record.enter(fact(asked, Outcome.INFORMATION_MISSING).as(reviewingRole(asked)));
        end(asked);
    }

    /** Whoever asked says nothing: their clock goes on, and their own delay begins. */
    public void goOnWithout(UUID id) {
        var asked = get(id);
        record.enter(fact(asked, Outcome.INFORMATION_MISSING).with("because", "silence"));
        end(asked);
    }

    /** Whoever asked needs no answer any more. */
    public void withdraw(UUID id) {
        var asked = get(id);
        if (!asked.asker().equals(circumstances.person())) {
            throw new Unknown("request", id);
        }
        record.enter(fact(asked, Outcome.INFORMATION_REQUEST_WITHDRAWN).as(askingRole(asked)));
        end(asked);
        process.requestEnded(asked);
    }

    /** Whoever asked works on the case no longer, and nobody takes their place: what they asked is not needed any more. */
    public void endAllOf(String reference, String asker) {
        openOf(reference, asker).forEach(asked -> {
            record.enter(fact(asked, Outcome.INFORMATION_REQUEST_OVER));
            end(asked);
            process.requestEnded(asked);
        });
    }

    /** Who decides about the waiting: whoever asked, as long as the step is theirs, else whoever has it now. */
    @Transactional(readOnly = true)
    public List<String> reviewers(UUID id) {
        var asked = get(id);
        var having = holders.of(clocks.findById(asked.clock()).orElseThrow()).persons();
        return having.contains(asked.asker()) ? List.of(asked.asker()) : having;
    }

    private void end(InformationRequest asked) {
        asked.end();
        var pause = asked.pause();
        if (pause != null) {
            pauses.resume(pause);
        }
    }

    /** What somebody has asked in a case and was not answered yet. */
    @Transactional(readOnly = true)
    public List<InformationRequest> openOf(String reference, String asker) {
        return requests.findByReferenceAndAskerAndStateOrderByAskedAt(reference, asker, State.OPEN);
    }

    private InformationRequest get(UUID id) {
        return requests.findById(id).orElseThrow(() -> new Unknown("request", id));
    }

    private Role askingRole(InformationRequest asked) {
        return roles.of(asked.reference(), asked.asker());
    }

    private Role reviewingRole(InformationRequest asked) {
        return roles.of(asked.reference(), circumstances.person());
    }

    private Fact fact(InformationRequest asked, Outcome outcome) {
        return open.fact(asked, clocks.findById(asked.clock()).orElseThrow(), outcome);
    }
}

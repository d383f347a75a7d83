package org.concordat.escalation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.concordat.alliance.DecisionTables;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Unknown;
import org.concordat.notice.Notice.Template;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads a motion that the board did not decide from rung to rung of the deadlock ladder. */
@Service
@Transactional
public class DeadlockOffice {

    private static final String FIRST = "vote";

    private final Deadlocks deadlocks;
    private final Motions motions;
    private final NeutralOffice neutrals;
    private final DecisionTables tables;
    private final EscalationLedger ledger;

    DeadlockOffice(
            Deadlocks deadlocks,
            Motions motions,
            NeutralOffice neutrals,
            DecisionTables tables,
            EscalationLedger ledger) {
        this.deadlocks = deadlocks;
        this.motions = motions;
        this.neutrals = neutrals;
        this.tables = tables;
        this.ledger = ledger;
    }

    /**
     * The board is deadlocked on a motion.
     *
     * @param result what came of its vote
     * @return the deadlock's id
     */
    public UUID openLadder(UUID motion, BoardEnding result) {
        var stuck = motions.findById(motion).orElseThrow(() -> new Unknown("motion", motion));
        var deadlock = deadlocks.saveAndFlush(new Deadlock(stuck, ledger.now()));
        ledger.enter(fact(deadlock, Outcome.BOARD_DEADLOCKED)
                .with("motion", motion)
                .with("decisionType", stuck.decisionType())
                .with("result", result.word()));
        return deadlock.id();
    }

    /**
     * Asks the table what is tried next.
     *
     * @param result why there is no decision yet: the result of the last vote
     */
    public Rung nameRung(UUID id, String lane, BoardEnding result) {
        var deadlock = deadlock(id);
        var ruling = tables.decide(
                ledger.alliance(deadlock.reference()).code(), "deadlock-ladder", question(deadlock, lane, result));
        var rung = deadlock.climb(Rung.of(ruling.text("rung")));
        ledger.enter(fact(deadlock, Outcome.DEADLOCK_RUNG_NAMED)
                .under(ruling.rule())
                .with("rung", rung.code())
                .with("result", result.word()));
        return rung;
    }

    private Map<String, Object> question(Deadlock deadlock, String lane, BoardEnding result) {
        var tried = deadlock.rungs();
        return Map.of(
                "decisionType",
                motions.getReferenceById(deadlock.motion()).decisionType(),
                "lane",
                lane,
                "result",
                result.word(),
                "after",
                tried.isEmpty() ? FIRST : tried.get(tried.size() - 1).code());
    }

    /** Something of what was tried has led to a decision. */
    public void breakDeadlock(UUID id, BoardEnding result) {
        var deadlock = deadlock(id);
        deadlock.breakUp(ledger.now());
        var tried = deadlock.rungs();
        ledger.enter(fact(deadlock, Outcome.DEADLOCK_BROKEN)
                .with("rung", tried.get(tried.size() - 1).code())
                .with("result", result.word()));
    }

    /** Nothing is left to try: there is no decision, and the parties are told so. */
    public void letDeadlockStand(UUID id, BoardEnding result) {
        var deadlock = deadlock(id);
        deadlock.stand(ledger.now());
        ledger.tellParties(deadlock.reference(), Template.DEADLOCK_STANDS);
        ledger.enter(fact(deadlock, Outcome.DEADLOCK_STANDS).with("result", result.word()));
    }

    /** The dispute ends early, and every open deadlock about its remedy with it. */
    void endWithDispute(String reference) {
        endEarly(reference, Motion::endsWithItsDispute);
    }

    /** What the motion was about is no more, or its time is over: nothing else is tried; without a deadlock nothing happens. */
    void endWithSubject(String reference, UUID subject) {
        endEarly(reference, motion -> motion.isAbout(subject));
    }

    private void endEarly(String reference, Predicate<Motion> ends) {
        deadlocks.findByReferenceOrderByOpenedAt(reference).stream()
                .filter(Deadlock::isOpen)
                .filter(deadlock -> ends.test(motions.getReferenceById(deadlock.motion())))
                .forEach(deadlock -> {
                    deadlock.endEarly(ledger.now());
                    ledger.enter(fact(deadlock, Outcome.DEADLOCK_ENDED));
                    neutrals.releaseNeutral(deadlock.id());
                });
    }

    /** Every deadlock of a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<Deadlock> of(String reference) {
        return deadlocks.findByReferenceOrderByOpenedAt(reference);
    }

    private Deadlock deadlock(UUID id) {
        return deadlocks.the(id);
    }

    private Fact fact(Deadlock deadlock, Outcome outcome) {
        return ledger.fact(deadlock.reference(), outcome).with("deadlock", deadlock.id());
    }
}

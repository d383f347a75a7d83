package org.concordat.sanction;

import java.util.List;
import java.util.UUID;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.notice.Notice.Template;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grades a found breach, proposes the rung of the ladder, and takes it to a body that decides. */
@Service
@Transactional
public class SanctionDecisionOffice {

    private final Sanctions sanctions;
    private final Recusals recusals;
    private final Ladder ladder;
    private final SanctionBench bench;
    private final EnforcementOffice enforcement;
    private final MotionWords motions;
    private final SanctionLedger ledger;

    SanctionDecisionOffice(
            Sanctions sanctions,
            Recusals recusals,
            Ladder ladder,
            SanctionBench bench,
            EnforcementOffice enforcement,
            MotionWords motions,
            SanctionLedger ledger) {
        this.sanctions = sanctions;
        this.recusals = recusals;
        this.ladder = ladder;
        this.bench = bench;
        this.enforcement = enforcement;
        this.motions = motions;
        this.ledger = ledger;
    }

    /**
     * A compliance officer says how grave the breach is.
     *
     * @throws Refusal when the officer belongs to a party
     */
    public void gradeBreach(UUID obligation, Grade grade) {
        var graded = ledger.nonCompliance(obligation);
        ledger.requireOfficer("breachSeverity", graded.reference());
        graded.grade(grade, ledger.actor(), ledger.now());
        ledger.enter(ledger.fact(graded, Outcome.BREACH_GRADED)
                .as(Role.COMPLIANCE_OFFICER)
                .with("severity", grade.severity())
                .with("intent", grade.intent())
                .with("selfReported", grade.selfReported())
                .with("immediateDanger", grade.immediateDanger())
                .with("named", graded.consequence())
                .with("reasons", grade.reasons()));
    }

    /**
     * The ladder says which sanction is proposed.
     *
     * @param failed the sanction whose cure failed; none after a finding
     * @param lane the lane of the case
     */
    public ProposedSanction proposeRung(UUID obligation, @Nullable UUID failed, String lane) {
        var found = ledger.nonCompliance(obligation);
        var cameFrom = failed == null ? null : ledger.sanction(failed);
        var step = next(found, cameFrom);
        var words = motions.about(found.reference(), found.obligor(), step.rung());
        var proposed = sanctions.saveAndFlush(new Sanction(
                ledger.alliance(found.reference()), found, cameFrom, step.rung(), step.emergency(), words));
        ledger.enter(proposed(proposed, step, found));
        return new ProposedSanction(proposed.id(), step.laneAfter(lane));
    }

    private Ladder.Step next(NonCompliance found, @Nullable Sanction cameFrom) {
        var alliance = ledger.allianceCode(found.reference());
        return ladder.next(alliance, found, cameFrom, ledger.today(found.reference()));
    }

    private Fact proposed(Sanction proposed, Ladder.Step step, NonCompliance found) {
        return ledger.fact(proposed, Outcome.SANCTION_PROPOSED)
                .under(step.rule())
                .with("terms", step.rung().rule())
                .with("emergency", step.emergency())
                .with("named", found.consequence())
                .with("cameFrom", proposed.cameFrom());
    }

    /**
     * What the proposal waited for may have taken away an earlier sanction that it rested on: where the ladder says
     * otherwise by now, its rung is another one.
     *
     * @param lane the lane of the case
     * @return the lane in which everything that follows is done
     */
    public String adjustRung(UUID id, String lane) {
        var sanction = ledger.sanction(id);
        var before = sanction.rung().number();
        var found = ledger.nonCompliance(sanction.obligation());
        var cameFrom = sanction.cameFrom() == null ? null : ledger.sanction(sanction.cameFrom());
        var step = next(found, cameFrom);
        if (step.rung().number() == before && step.emergency() == sanction.isEmergency()) {
            return lane;
        }
        sanction.proposeAnew(step.rung(), step.emergency(), motions.about(sanction, step.rung()));
        ledger.enter(proposed(sanction, step, found).with("before", before));
        return step.laneAfter(lane);
    }

    /** Puts it before the body that its rung names, or the next one up that has enough people free of interest. */
    public DecidingBody nameBody(UUID id) {
        var sanction = ledger.sanction(id);
        var before = sanction.body();
        var body = bench.fit(sanction, before == null ? sanction.rung().body() : before);
        if (body != before) {
            call(sanction, body);
        }
        return body;
    }

    /** Nobody of the committee decided in time: the next body up has it. */
    public void passToNextBody(UUID id) {
        var sanction = ledger.sanction(id);
        var silent = sanction.body();
        if (silent == null) {
            throw new IllegalStateException("Sanction " + id + " is before nobody");
        }
        ledger.enter(ledger.fact(sanction, Outcome.SANCTION_UNDECIDED).with("body", silent));
        call(sanction, bench.fit(sanction, silent.next()));
    }

    private void call(Sanction sanction, DecidingBody body) {
        sanction.callBody(body);
        bench.convene(sanction, body);
        ledger.enter(ledger.fact(sanction, Outcome.SANCTION_BODY_CALLED).with("body", body));
    }

    /** The people of the committee that has it who may decide. */
    @Transactional(readOnly = true)
    public List<Person> deciders(UUID id) {
        var sanction = ledger.sanction(id);
        var body = sanction.body();
        return body == null ? List.of() : bench.of(sanction, body);
    }

    /**
     * Somebody on the committee decides, or declares a conflict of interest and steps aside.
     *
     * @param reasons their id in the vault
     * @throws Refusal when the person may not sit, or when there is no milder sanction
     */
    public void decideOnSanction(UUID id, SanctionDecision decision, UUID reasons) {
        var sanction = ledger.sanction(id);
        requireDecider(sanction);
        switch (decision) {
            case IMPOSED -> impose(sanction, reasons);
            case MILDER -> {
                mitigate(sanction);
                impose(sanction, reasons);
            }
            case NONE ->
                ledger.enter(ledger.fact(sanction, Outcome.SANCTION_DECLINED)
                        .as(Role.COMMITTEE_MEMBER)
                        .with("body", sanction.body())
                        .with("reasons", reasons));
            case CONFLICTED -> recuse(sanction, reasons);
        }
    }

    private void requireDecider(Sanction sanction) {
        if (deciders(sanction.id()).stream()
                .noneMatch(person -> person.username().equals(ledger.actor()))) {
            throw new Refusal(
                    "sanctionDecision", "must be made by somebody of the committee without a part in the case");
        }
    }

    private void impose(Sanction sanction, UUID reasons) {
        sanction.impose(ledger.actor(), reasons, ledger.now());
        ledger.enter(ledger.fact(sanction, Outcome.SANCTION_IMPOSED)
                .as(Role.COMMITTEE_MEMBER)
                .with("body", sanction.body())
                .with("ratification", sanction.rung().ratification())
                .with("reasons", reasons));
    }

    private void mitigate(Sanction sanction) {
        var number = sanction.rung().number();
        if (number == 0) {
            throw new Refusal("sanctionDecision", "must be another choice: there is no milder sanction than this");
        }
        var milder = ladder.rung(ledger.allianceCode(sanction.reference()), number - 1);
        sanction.mitigate(milder, motions.about(sanction, milder));
    }

    private void recuse(Sanction sanction, UUID reasons) {
        recusals.saveAndFlush(new Recusal(sanction.id(), ledger.actor(), ledger.now()));
        ledger.enter(ledger.fact(sanction, Outcome.SANCTION_CONFLICT_DECLARED)
                .to(ledger.actor())
                .as(Role.COMMITTEE_MEMBER)
                .with("reasons", reasons));
        bench.release(sanction, ledger.actor());
    }

    /** No sanction follows, or one that took effect at once lapses, from the moment on at which that is certain. */
    public void dropSanction(UUID id) {
        var sanction = ledger.sanction(id);
        if (sanction.isProvisional()) {
            enforcement.lapse(sanction);
        } else if (sanction.isOverUnratified()) {
            enforcement.lapseAfterwards(sanction);
        } else if (!sanction.isOver()) {
            sanction.drop(ledger.now());
            ledger.enter(ledger.fact(sanction, Outcome.SANCTION_NOT_IMPOSED));
            ledger.tellBoth(sanction, Template.SANCTION_NOT_IMPOSED);
        }
    }

    /** The board has voted for it. */
    public void ratifySanction(UUID id) {
        var sanction = ledger.sanction(id);
        sanction.ratify(ledger.now());
        ledger.enter(ledger.fact(sanction, Outcome.SANCTION_RATIFIED));
    }
}

package org.concordat.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Unknown;
import org.concordat.notice.Notice.Template;
import org.concordat.notice.NoticeOffice;
import org.concordat.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts motions to the board and counts the ballots, whatever they are about. A diagram asks for a vote with a
 * call activity on {@code board-vote}: in go the business key, {@code decisionType}, {@code motionText} (the vault's id of
 * the question), {@code motionSubject} (the id of what it is about, if it has one), {@code effectiveOn} (the day before which a
 * decision has no effect, if it names one), {@code meeting} (ordinary where it is left out), {@code lane} and {@code priority};
 * out come {@code motionResult} and {@code motion}.
 */
@Service
@Transactional
public class BoardOffice {

    private final Motions motions;
    private final Ballots ballots;
    private final BallotBox box;
    private final Benches benches;
    private final VoteCalls calls;
    private final VotePlans plans;
    private final DeadlockOffice deadlocks;
    private final BoardProcess process;
    private final Docket docket;
    private final People people;
    private final Vault vault;
    private final NoticeOffice notices;
    private final AllianceRecord record;
    private final Clock clock;

    BoardOffice(
            Motions motions,
            Ballots ballots,
            BallotBox box,
            Benches benches,
            VoteCalls calls,
            VotePlans plans,
            DeadlockOffice deadlocks,
            BoardProcess process,
            Docket docket,
            People people,
            Vault vault,
            NoticeOffice notices,
            AllianceRecord record,
            Clock clock) {
        this.motions = motions;
        this.ballots = ballots;
        this.box = box;
        this.benches = benches;
        this.calls = calls;
        this.plans = plans;
        this.deadlocks = deadlocks;
        this.process = process;
        this.docket = docket;
        this.people = people;
        this.vault = vault;
        this.notices = notices;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Puts a motion to the board; the seats of parties and of people with another part in the case are recused, and the
     * record says so. The others are given notice of the vote.
     *
     * @return the motion's id
     */
    public UUID openMotion(String reference, Proposal proposal) {
        var alliance = docket.caseOf(reference).alliance();
        var plan = plans.of(alliance, proposal);
        var day = plans.voteDay(alliance, plan);
        var motion = motions.saveAndFlush(new Motion(reference, proposal, plan, day, clock.instant()));
        record.enter(fact(motion, Outcome.MOTION_OPENED)
                .under(plan.source())
                .with("decisionType", proposal.decisionType())
                .with("meeting", proposal.meeting().word())
                .with("voteOn", day)
                .with("noticeDays", plan.noticeDays())
                .with("effectiveOn", proposal.effectiveOn())
                .with("words", vault.describe(proposal.words()).hash())
                .with("subject", proposal.subject()));
        recuse(motion);
        box.eligible(motion).forEach(seat -> calls.call(motion, seat));
        notices.serveParties(reference, Template.MOTION_PUT);
        return motion.id();
    }

    private void recuse(Motion motion) {
        benches.grounds(motion)
                .forEach((seat, ground) -> record.enter(fact(motion, Outcome.SEAT_RECUSED)
                        .to(seat.id())
                        .with("member", seat.member())
                        .with("because", ground)));
    }

    /** Whether the vote's day is still to come, so that its notice runs. */
    @Transactional(readOnly = true)
    public boolean isNoticed(UUID id) {
        var motion = motion(id);
        return motion.voteOn()
                .isAfter(plans.today(docket.caseOf(motion.reference()).alliance()));
    }

    /** The beginning of the vote's day where the alliance is. */
    @Transactional(readOnly = true)
    public Instant voteDay(UUID id) {
        var motion = motion(id);
        return plans.beginning(docket.caseOf(motion.reference()).alliance(), motion.voteOn());
    }

    /** Counts the ballots by the rule the motion was put under. */
    public VoteResult countBallots(UUID id) {
        var motion = motion(id);
        var cast = box.open(motion);
        var tally = box.tally(motion, cast);
        var result = motion.decide(tally, clock.instant());
        tell(motion, cast);
        notices.serveParties(motion.reference(), result.notice());
        record.enter(counted(motion, result)
                .under(motion.rule())
                .with("result", result.word())
                .with("members", tally.members())
                .with("eligible", tally.eligible())
                .with("yes", tally.yes())
                .with("no", tally.no())
                .with("abstained", tally.abstained()));
        calls.close(motion);
        return result;
    }

    /** Only what is carried has an effect. */
    private Fact counted(Motion motion, VoteResult result) {
        var counted = fact(motion, result.outcome());
        if (result == VoteResult.PASSED) {
            plans.laterEffect(docket.caseOf(motion.reference()).alliance(), motion)
                    .ifPresent(counted::effectiveFrom);
        }
        return counted;
    }

    /** The first day on which the board could vote on a proposal of a kind that is made today. */
    @Transactional(readOnly = true)
    public LocalDate firstVoteDay(String reference, Proposal proposal) {
        var alliance = docket.caseOf(reference).alliance();
        return plans.voteDay(alliance, plans.of(alliance, proposal));
    }

    /** What was sealed is told now, seat by seat. */
    private void tell(Motion motion, List<BallotBox.Read> cast) {
        if (motion.isSealed()) {
            cast.forEach(ballot -> record.enter(fact(motion, Outcome.BALLOT_OPENED)
                    .to(ballot.seat())
                    .with("member", people.seat(ballot.seat()).member())
                    .with("choice", ballot.choice())));
        }
    }

    /** The case ends early, and every open motion, deadlock and review of a remedy ends with it; without one nothing happens. */
    public void withdrawMotions(String reference) {
        motions.findByReferenceOrderByPutAt(reference).stream()
                .filter(motion -> motion.isOpen() && motion.endsWithItsDispute())
                .forEach(this::withdraw);
        deadlocks.endWithDispute(reference);
        process.disputeEnded(reference);
    }

    /** What it was about is no more, or had to be carried by now: there is nothing to vote on; without an open motion nothing happens. */
    public void takeBackMotion(String reference, UUID subject) {
        motions.findByReferenceOrderByPutAt(reference).stream()
                .filter(motion -> motion.isOpen() && motion.isAbout(subject))
                .forEach(this::withdraw);
        deadlocks.endWithSubject(reference, subject);
        process.subjectEnded(reference, subject);
    }

    private void withdraw(Motion motion) {
        motion.withdraw(clock.instant());
        record.enter(fact(motion, Outcome.MOTION_WITHDRAWN).to(motion.id()));
        calls.close(motion);
    }

    /** The motion that was put last in a case. */
    @Transactional(readOnly = true)
    public Optional<Motion> latest(String reference) {
        var put = motions.findByReferenceOrderByPutAt(reference);
        return put.isEmpty() ? Optional.empty() : Optional.of(put.get(put.size() - 1));
    }

    /** The reasons of ballots that were not counted: nobody reads them but their authors. */
    @Transactional(readOnly = true)
    public Set<UUID> uncountedReasons(String reference) {
        return Set.copyOf(ballots.uncountedReasons(reference, Motion.UNCOUNTED));
    }

    private Motion motion(UUID id) {
        return motions.findById(id).orElseThrow(() -> new Unknown("motion", id));
    }

    private Fact fact(Motion motion, Outcome outcome) {
        return Fact.of(docket.caseOf(motion.reference()), outcome).with("motion", motion.id());
    }
}

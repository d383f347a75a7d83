package org.concordat.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.OpenBallots;
import org.concordat.alliance.OpenTasks;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Right;
import org.concordat.alliance.Role;
import org.concordat.alliance.Seat;
import org.concordat.alliance.Standings;
import org.concordat.alliance.Unknown;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues ballots, takes them, and takes back those of seats that may not vote any more. */
@Service
@Transactional
public class BallotOffice implements OpenBallots {

    private final Motions motions;
    private final Ballots ballots;
    private final DeclaredInterests interests;
    private final BallotBox box;
    private final VoteCalls calls;
    private final VotePlans plans;
    private final BoardProcess process;
    private final OpenTasks tasks;
    private final Docket docket;
    private final People people;
    private final Standings standings;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Clock clock;

    BallotOffice(
            Motions motions,
            Ballots ballots,
            DeclaredInterests interests,
            BallotBox box,
            VoteCalls calls,
            VotePlans plans,
            BoardProcess process,
            OpenTasks tasks,
            Docket docket,
            People people,
            Standings standings,
            AllianceRecord record,
            Circumstances circumstances,
            Clock clock) {
        this.motions = motions;
        this.ballots = ballots;
        this.interests = interests;
        this.box = box;
        this.calls = calls;
        this.plans = plans;
        this.process = process;
        this.tasks = tasks;
        this.docket = docket;
        this.people = people;
        this.standings = standings;
        this.record = record;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /** The seats that are asked to vote on a motion; none where they are too few to decide anything. */
    public List<UUID> eligibleSeats(UUID id) {
        var motion = motion(id);
        var seats = box.eligible(motion);
        seats.forEach(seat -> calls.letRead(motion, seat));
        if (seats.size() < motion.countedBy().minimumDisinterested()) {
            return List.of();
        }
        calls.callOthers(motion, seats);
        box.issue(motion, seats);
        return seats.stream().map(Seat::id).toList();
    }

    /**
     * Takes a seat's ballot; each seat has one. A seat with an interest in the motion steps aside instead, and the record
     * says so.
     *
     * @throws Refusal when the person does not hold the seat, or the seat may not vote or has voted
     */
    public void castBallot(UUID id, UUID seatId, Paper paper) {
        var motion = motion(id);
        motion.requireOpen();
        requireTheirs(seatId);
        var seat = requireEligible(motion, seatId);
        var key = new Ballot.Key(id, seatId);
        if (ballots.existsById(key)) {
            throw new Refusal("choice", "this seat has already voted");
        }
        if (paper.interestDeclared()) {
            stepAside(motion, seat, key);
        } else {
            record.enter(
                    cast(motion, key, paper).to(seatId).as(Role.BOARD_MEMBER).onBehalfOf(seat.member()));
        }
    }

    private void requireTheirs(UUID seat) {
        if (!people.holdSeat(seat).equals(circumstances.person())) {
            throw new Refusal("choice", "only the person who holds the seat now may vote");
        }
    }

    private Seat requireEligible(Motion motion, UUID seatId) {
        return box.eligible(motion).stream()
                .filter(seat -> seat.id().equals(seatId))
                .findFirst()
                .orElseThrow(() -> new Refusal("choice", "this seat may not vote on the motion now"));
    }

    /** On a sealed motion the entry says that the seat voted, and not how. */
    private Fact cast(Motion motion, Ballot.Key key, Paper paper) {
        if (paper.choice() == null) {
            throw new Refusal("Your vote", "must not be empty, unless your seat has an interest in the motion");
        }
        var by = new Ballot.Act(circumstances.person(), paper.reasons(), clock.instant());
        if (motion.isSealed()) {
            ballots.saveAndFlush(Ballot.sealed(key, by, paper.choice()));
            return fact(motion, Outcome.BALLOT_CAST);
        }
        var choice = box.read(paper.choice());
        ballots.saveAndFlush(Ballot.open(key, by, choice));
        return fact(motion, Outcome.BALLOT_CAST).with("choice", choice);
    }

    private void stepAside(Motion motion, Seat seat, Ballot.Key key) {
        interests.saveAndFlush(new DeclaredInterest(key, circumstances.person(), clock.instant()));
        record.enter(recused(motion, seat, "declared").as(Role.BOARD_MEMBER).onBehalfOf(seat.member()));
        calls.exclude(motion, circumstances.person());
    }

    private Fact recused(Motion motion, Seat seat, String ground) {
        return fact(motion, Outcome.SEAT_RECUSED)
                .to(seat.id())
                .with("member", seat.member())
                .with("because", ground);
    }

    /** Whether a seat has stepped aside from a motion. */
    @Transactional(readOnly = true)
    public boolean hasSteppedAside(UUID motion, UUID seat) {
        return interests.existsById(new Ballot.Key(motion, seat));
    }

    /** Whether no ballot that is still open can change the result. */
    public boolean isSettled(UUID id) {
        return box.isSettled(motion(id));
    }

    @Override
    public void seatChanged(Seat seat, String before) {
        openMotions(seat.alliance()).forEach(motion -> {
            calls.exclude(motion, before);
            takeBack(motion);
            if (isEligible(motion, seat)) {
                calls.call(motion, seat);
                tasks.reseat(motion.reference(), seat.id(), before, seat.liveHolder());
            }
        });
    }

    @Override
    public void rightsChanged(UUID alliance) {
        openMotions(alliance).forEach(motion -> {
            takeBack(motion);
            process.openSeats(motion.reference(), motion.id()).forEach(seat -> lookAhead(motion, seat));
            if (motion.voteOn().isAfter(plans.today(alliance))) {
                calls.callOthers(motion, box.eligible(motion));
            }
        });
    }

    private void lookAhead(Motion motion, UUID seat) {
        process.seatSuspendedFrom(motion.reference(), motion.id(), seat, suspendedFrom(seat));
    }

    /** From when the seat's member has no vote any more, if anything decided so far takes it later than now. */
    @Transactional(readOnly = true)
    public Optional<Instant> suspendedFrom(UUID seat) {
        return standings.nextOff(people.seat(seat).member(), Right.VOTE, clock.instant());
    }

    /** The suspension of a seat has begun while its ballot was open. */
    public void withdrawBallot(UUID id, UUID seat) {
        enterWithdrawal(motion(id), seat);
    }

    private List<Motion> openMotions(UUID alliance) {
        return motions.openIn(alliance, Motion.State.OPEN);
    }

    /** The open ballots of seats that may not vote any more; what is cast stands. */
    private void takeBack(Motion motion) {
        var eligible = box.eligible(motion).stream().map(Seat::id).toList();
        people.seats(docket.caseOf(motion.reference()).alliance()).stream()
                .filter(seat -> !eligible.contains(seat.id()))
                .forEach(seat -> calls.exclude(motion, seat.liveHolder()));
        process.openSeats(motion.reference(), motion.id()).stream()
                .filter(seat -> !eligible.contains(seat))
                .forEach(seat -> {
                    enterWithdrawal(motion, seat);
                    process.seatExcluded(motion.reference(), motion.id(), seat);
                });
    }

    private void enterWithdrawal(Motion motion, UUID seat) {
        box.withdraw(motion, seat);
        calls.exclude(motion, people.seat(seat).liveHolder());
        record.enter(fact(motion, Outcome.BALLOT_WITHDRAWN)
                .to(seat)
                .with("member", people.seat(seat).member()));
    }

    private boolean isEligible(Motion motion, Seat seat) {
        return box.eligible(motion).stream().anyMatch(each -> each.id().equals(seat.id()));
    }

    private Motion motion(UUID id) {
        return motions.findById(id).orElseThrow(() -> new Unknown("motion", id));
    }

    private Fact fact(Motion motion, Outcome outcome) {
        return Fact.of(docket.caseOf(motion.reference()), outcome).with("motion", motion.id());
    }
}

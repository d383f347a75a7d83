package org.concordat.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.DecisionTables;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Seat;
import org.concordat.alliance.Terms;
import org.concordat.alliance.Unknown;
import org.concordat.notice.Notice.Template;
import org.concordat.notice.NoticeOffice;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts motions to the board, takes ballots and counts them. */
@Service
@Transactional
public class EscalationOffice {

    private final Motions motions;
    private final Ballots ballots;
    private final Escalations escalations;
    private final Benches benches;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final People people;
    private final Vault vault;
    private final NoticeOffice notices;
    private final DecisionTables tables;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Clock clock;

    EscalationOffice(
            Motions motions,
            Ballots ballots,
            Escalations escalations,
            Benches benches,
            AllianceOffice alliances,
            Docket docket,
            People people,
            Vault vault,
            NoticeOffice notices,
            DecisionTables tables,
            AllianceRecord record,
            Circumstances circumstances,
            Clock clock) {
        this.motions = motions;
        this.ballots = ballots;
        this.escalations = escalations;
        this.benches = benches;
        this.alliances = alliances;
        this.docket = docket;
        this.people = people;
        this.vault = vault;
        this.notices = notices;
        this.tables = tables;
        this.record = record;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /**
     * Puts a motion to the board; the seats of parties and of people with another part in it are recused, and the record
     * says so.
     *
     * @param words the vault's id of the motion's text
     * @param measures the vault's id of the measures as written
     * @return the vault's id of the measures as checked
     */
    public UUID prepareMotion(String reference, UUID words, UUID measures) {
        var docketCase = docket.caseOf(reference);
        var zone = alliances.alliance(docketCase.alliance()).zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var terms = Terms.write("measures", vault.openText(measures), docketCase.parties(), today);
        var kept = vault.store(Deposit.list(reference, Room.CASE, "measures"), terms.json());
        var motion = motions.saveAndFlush(new Motion(reference, words, kept, clock.instant()));
        record.enter(fact(reference, Outcome.MOTION_PREPARED)
                .as(Role.CASE_MANAGER)
                .with("motion", motion.id())
                .with("words", vault.describe(words).hash())
                .with("measures", vault.describe(kept).hash()));
        recuse(reference, motion);
        notices.serveParties(reference, Template.MOTION_PUT);
        return kept;
    }

    private void recuse(String reference, Motion motion) {
        benches.grounds(reference)
                .forEach((seat, ground) -> record.enter(fact(reference, Outcome.SEAT_RECUSED)
                        .to(seat.id())
                        .with("motion", motion.id())
                        .with("member", seat.member())
                        .with("because", ground)));
    }

    /** The seats that may vote; their live holders get to see the file. */
    public List<UUID> eligibleSeats(String reference) {
        var seats = benches.eligibleSeats(reference);
        seats.forEach(seat -> docket.givePart(reference, seat.liveHolder(), Role.BOARD_MEMBER));
        return seats.stream().map(Seat::id).toList();
    }

    /**
     * Takes a seat's ballot; each seat has one.
     *
     * @throws Refusal when the person does not hold the seat or the seat has voted
     */
    public void castBallot(String reference, UUID seatId, Ballot.Choice choice, @Nullable UUID reasons) {
        var motion = motionOn(reference);
        motion.requireOpen();
        var seat = people.seat(seatId);
        if (!seat.liveHolder().equals(circumstances.person())) {
            throw new Refusal("choice", "only the person who holds the seat now may vote");
        }
        var key = new Ballot.Key(motion.id(), seatId);
        if (ballots.existsById(key)) {
            throw new Refusal("choice", "this seat has already voted");
        }
        ballots.saveAndFlush(new Ballot(key, circumstances.person(), choice, reasons, clock.instant()));
        record.enter(fact(reference, Outcome.BALLOT_CAST)
                .to(seatId)
                .as(Role.BOARD_MEMBER)
                .onBehalfOf(seat.member())
                .with("motion", motion.id())
                .with("choice", choice));
    }

    /** Counts the ballots by the rule for this kind of decision. */
    public VoteResult countBallots(String reference) {
        var motion = motionOn(reference);
        var docketCase = docket.caseOf(reference);
        var alliance = alliances.alliance(docketCase.alliance());
        var ruling = tables.decide(alliance.code(), "decision-rules", Map.of("decisionType", "remedy"));
        var tally = tally(reference, motion);
        var result = VoteRule.of(ruling).result(tally);
        motion.decide(tally, result, ruling.rule(), clock.instant());
        escalations.findByReference(reference).ifPresent(escalation -> escalation.decide(clock.instant()));
        notices.serveParties(reference, result.notice());
        record.enter(fact(reference, result.outcome())
                .under(ruling.rule())
                .with("motion", motion.id())
                .with("result", result)
                .with("members", tally.members())
                .with("eligible", tally.eligible())
                .with("yes", tally.yes())
                .with("no", tally.no())
                .with("abstained", tally.abstained()));
        return result;
    }

    private Tally tally(String reference, Motion motion) {
        var cast = ballots.on(motion.id());
        return new Tally(
                benches.countedMembers(reference),
                benches.eligibleSeats(reference).size(),
                count(cast, Ballot.Choice.YES),
                count(cast, Ballot.Choice.NO),
                count(cast, Ballot.Choice.ABSTAIN));
    }

    private static int count(List<Ballot> cast, Ballot.Choice choice) {
        return (int) cast.stream().filter(ballot -> ballot.choice() == choice).count();
    }

    /** The dispute ends early: an open escalation and an open motion end with it; without them nothing happens. */
    public void withdrawMotion(String reference) {
        escalations.findByReference(reference).filter(Escalation::isOpen).ifPresent(escalation -> {
            escalation.endWithDispute(clock.instant());
            record.enter(fact(reference, Outcome.ESCALATION_ENDED));
        });
        find(reference).filter(Motion::isOpen).ifPresent(motion -> {
            motion.withdraw(clock.instant());
            record.enter(fact(reference, Outcome.MOTION_WITHDRAWN).with("motion", motion.id()));
        });
    }

    @Transactional(readOnly = true)
    public Optional<Motion> find(String reference) {
        return motions.findByReference(reference);
    }

    private Motion motionOn(String reference) {
        return find(reference).orElseThrow(() -> new Unknown("motion on", reference));
    }

    private Fact fact(String reference, Outcome outcome) {
        return Fact.of(docket.caseOf(reference), outcome);
    }
}

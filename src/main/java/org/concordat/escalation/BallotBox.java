package org.concordat.escalation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.alliance.Seat;
import org.concordat.vault.Vault;
import org.springframework.stereotype.Component;

/** The ballots on a motion, and the seats they can come from. */
@Component
class BallotBox {

    private final Ballots ballots;
    private final AskedSeats asked;
    private final DeclaredInterests interests;
    private final Benches benches;
    private final Vault vault;

    BallotBox(Ballots ballots, AskedSeats asked, DeclaredInterests interests, Benches benches, Vault vault) {
        this.ballots = ballots;
        this.asked = asked;
        this.interests = interests;
        this.benches = benches;
        this.vault = vault;
    }

    /** Ballots are issued to these seats, and to no others. */
    void issue(Motion motion, List<Seat> seats) {
        if (asked.about(motion.id()).isEmpty()) {
            seats.forEach(seat -> asked.save(new AskedSeat(new Ballot.Key(motion.id(), seat.id()))));
        }
    }

    /** The ballot of a seat is withdrawn, and it gets no other. */
    void withdraw(Motion motion, UUID seat) {
        asked.findById(new Ballot.Key(motion.id(), seat)).ifPresent(AskedSeat::withdraw);
    }

    /** The seats that may vote on a motion now, whether or not they have; once ballots are out, of those that have one. */
    List<Seat> eligible(Motion motion) {
        var unasked = unasked(motion);
        var stepped =
                interests.from(motion.id()).stream().map(DeclaredInterest::seat).collect(Collectors.toSet());
        return benches.eligibleSeats(motion).stream()
                .filter(seat -> !stepped.contains(seat.id()))
                .filter(seat -> !unasked.contains(seat.id()))
                .toList();
    }

    /** The seats that might vote now and have no ballot: they could not when ballots were issued, or lost theirs since. */
    private Set<UUID> unasked(Motion motion) {
        var issued = asked.about(motion.id());
        if (issued.isEmpty()) {
            return Set.of();
        }
        var withBallot = issued.stream()
                .filter(each -> !each.isWithdrawn())
                .map(AskedSeat::seat)
                .collect(Collectors.toSet());
        return benches.eligibleSeats(motion).stream()
                .map(Seat::id)
                .filter(seat -> !withBallot.contains(seat))
                .collect(Collectors.toSet());
    }

    /** A ballot as the count reads it. */
    record Read(UUID seat, Ballot.Choice choice) {}

    /** Opens every ballot. */
    List<Read> open(Motion motion) {
        return ballots.on(motion.id()).stream()
                .map(ballot -> new Read(ballot.seat(), ballot.choice().orElseGet(() -> read(ballot.sealedChoice()))))
                .toList();
    }

    Ballot.Choice read(UUID item) {
        return Ballot.Choice.of(vault.openText(item).strip());
    }

    /** Fixes the base: the seats that were asked and may vote now, and those that voted while they might. */
    Tally tally(Motion motion, List<Read> cast) {
        var unasked = unasked(motion);
        var voted = cast.stream().map(Read::seat).collect(Collectors.toSet());
        return new Tally(
                count(benches.seatsWithAVote(motion.reference()).filter(seat -> !unasked.contains(seat.id())), voted),
                count(eligible(motion).stream(), voted),
                count(cast, Ballot.Choice.YES),
                count(cast, Ballot.Choice.NO),
                count(cast, Ballot.Choice.ABSTAIN));
    }

    private static int count(Stream<Seat> seats, Set<UUID> voted) {
        return (int)
                Stream.concat(seats.map(Seat::id), voted.stream()).distinct().count();
    }

    private static int count(List<Read> cast, Ballot.Choice choice) {
        return (int) cast.stream().filter(ballot -> ballot.choice() == choice).count();
    }

    /** Whether no ballot that is still open can change the result; sealed ones are not looked at before all are there. */
    boolean isSettled(Motion motion) {
        var voted = ballots.on(motion.id()).stream().map(Ballot::seat).collect(Collectors.toSet());
        var open = (int) eligible(motion).stream()
                .filter(seat -> !voted.contains(seat.id()))
                .count();
        return open == 0 || !motion.isSealed() && motion.countedBy().isSettled(tally(motion, open(motion)), open);
    }
}

package org.concordat.alliance;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.alliance.StandingChange.Effect;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rights members have, at any instant and as known at any other; and how a sanction changes them. */
@Service
@Transactional(readOnly = true)
public class Standings {

    private final StandingLedger ledger;
    private final Members members;
    private final Docket docket;
    private final OpenBallots ballots;
    private final AllianceRecord record;
    private final Clock clock;

    Standings(
            StandingLedger ledger,
            Members members,
            Docket docket,
            @Lazy OpenBallots ballots,
            AllianceRecord record,
            Clock clock) {
        this.ledger = ledger;
        this.members = members;
        this.docket = docket;
        this.ballots = ballots;
        this.record = record;
        this.clock = clock;
    }

    /** A sanction takes rights from a member; each is an entry. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(RightsInQuestion taken) {
        change(taken, Effect.TAKEN, Outcome.RIGHT_TAKEN);
    }

    /**
     * What a sanction took is given back, from any instant on, also a past one: what was recorded stays, and whoever asks
     * as of then gets the answer of then.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(RightsInQuestion givenBack) {
        change(givenBack, Effect.GIVEN_BACK, Outcome.RIGHT_GIVEN_BACK);
    }

    /**
     * A sanction takes the place of another: of the rights and the time it has, it takes what the other took and gives back
     * what the other gave back, each when the other did.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeInPlaceOf(UUID other, RightsInQuestion taken) {
        ledger.ofMember(taken.member()).stream()
                .filter(change ->
                        change.sanction().equals(other) && taken.rights().contains(change.right()))
                .filter(change -> taken.until() == null || change.from().isBefore(taken.until()))
                .forEach(change -> follow(change, taken));
    }

    private void follow(StandingChange change, RightsInQuestion taken) {
        var until =
                change.until() == null || taken.until() != null && taken.until().isBefore(change.until())
                        ? taken.until()
                        : change.until();
        var rights = new RightsInQuestion(
                taken.reference(), taken.sanction(), taken.member(), Set.of(change.right()), change.from(), until);
        if (change.takes()) {
            take(rights);
        } else {
            giveBack(rights);
        }
    }

    private void change(RightsInQuestion change, Effect effect, Outcome outcome) {
        var docketCase = docket.caseOf(change.reference());
        for (var right : new TreeSet<>(change.rights())) {
            var entry = record.enter(Fact.of(docketCase, outcome)
                    .to(change.sanction() + "/" + right + "/" + change.from())
                    .effectiveFrom(change.from())
                    .with("sanction", change.sanction())
                    .with("member", change.member())
                    .with("right", right)
                    .with("from", change.from())
                    .with("until", change.until()));
            ledger.add(new StandingChange(
                    docketCase.alliance(),
                    change.member(),
                    right,
                    change.sanction(),
                    effect,
                    change.from(),
                    change.until(),
                    entry.id(),
                    entry.recordedAt(),
                    null));
        }
        ballots.rightsChanged(docketCase.alliance());
    }

    /**
     * Keeps what follows from the standing of members from being worked out at the same moment, until this transaction has
     * ended.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Collection<UUID> held) {
        members.held(held);
    }

    /** Whether a member has a right at an instant, by all that is recorded. */
    public boolean isOn(UUID member, Right right, Instant validAt) {
        return Standing.of(member, ledger.ofMember(member), validAt).isOn(right);
    }

    /** Whether a member has a right at an instant, by what was known at another. */
    public boolean isOn(UUID member, Right right, Instant validAt, Instant knownAt) {
        return standing(member, validAt, knownAt).isOn(right);
    }

    /** The first instant after another at which a member does not have a right any more, by all that is recorded. */
    public Optional<Instant> nextOff(UUID member, Right right, Instant after) {
        var changes = ledger.ofMember(member);
        return changes.stream()
                .filter(change -> change.right() == right && change.from().isAfter(after))
                .map(StandingChange::from)
                .filter(instant -> !Standing.of(member, changes, instant).isOn(right))
                .min(Comparator.naturalOrder());
    }

    /** A member's rights at an instant, by what was known at another. */
    public Standing standing(UUID member, Instant validAt, Instant knownAt) {
        var known = ledger.ofMember(member).stream()
                .filter(change -> change.wasKnownAt(knownAt))
                .toList();
        return Standing.of(member, known, validAt);
    }

    /** The standing at an instant, by what was known at another, of every member that a sanction has touched; in one query. */
    public Map<UUID, Standing> of(UUID alliance, Instant validAt, Instant knownAt) {
        return ledger.ofAlliance(alliance).stream()
                .filter(change -> change.wasKnownAt(knownAt))
                .collect(Collectors.groupingBy(StandingChange::member))
                .entrySet()
                .stream()
                .map(each -> Standing.of(each.getKey(), each.getValue(), validAt))
                .collect(Collectors.toMap(Standing::member, Function.identity()));
    }

    /** The standing now of every member that a sanction has ever touched, in one query. */
    public Map<UUID, Standing> now(UUID alliance) {
        return touched(alliance, clock.instant()).collect(Collectors.toMap(Standing::member, Function.identity()));
    }

    /** The members of an alliance that do not have a right at an instant, in one query. */
    public Set<UUID> without(UUID alliance, Right right, Instant validAt) {
        return touched(alliance, validAt)
                .filter(standing -> !standing.isOn(right))
                .map(Standing::member)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Since when any sanction has taken a right from a member, if one ever has. */
    public Optional<Instant> takenSince(UUID member, Right right) {
        return ledger.ofMember(member).stream()
                .filter(change -> change.takes() && change.right() == right)
                .map(StandingChange::from)
                .min(Comparator.naturalOrder());
    }

    /**
     * The moments at which a right counted as off, by what was recorded by then, and was on by what is recorded now.
     */
    public Set<Instant> wronglyOff(UUID member, Right right, Collection<Instant> moments) {
        var changes = ledger.ofMember(member);
        return moments.stream()
                .filter(moment -> Standing.of(member, changes, moment).isOn(right))
                .filter(moment -> !Standing.of(member, recordedBy(moment, changes), moment)
                        .isOn(right))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<StandingChange> recordedBy(Instant moment, List<StandingChange> changes) {
        return changes.stream()
                .filter(change -> !change.recordedAt().isAfter(moment))
                .toList();
    }

    private Stream<Standing> touched(UUID alliance, Instant validAt) {
        return ledger.ofAlliance(alliance).stream()
                .collect(Collectors.groupingBy(StandingChange::member))
                .entrySet()
                .stream()
                .map(each -> Standing.of(each.getKey(), each.getValue(), validAt));
    }
}

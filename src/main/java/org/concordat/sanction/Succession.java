package org.concordat.sanction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Standings;
import org.concordat.notice.Notice.Template;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts one sanction in the place of another, from the beginning of that one. It takes of the same rights what the other
 * took, when the other took it, so that no past is worse than it was; and what rested on the other falls, or rests on it.
 */
@Component
class Succession {

    private final Sanctions sanctions;
    private final Standings standings;
    private final SanctionProcess process;
    private final SanctionLedger ledger;

    Succession(Sanctions sanctions, Standings standings, SanctionProcess process, SanctionLedger ledger) {
        this.sanctions = sanctions;
        this.standings = standings;
        this.process = process;
        this.ledger = ledger;
    }

    /** The sanction begins when the one before it did, whose standing it takes over. */
    void begin(Sanction next, UUID inPlaceOf) {
        var before = ledger.sanction(inPlaceOf);
        var began = before.requireBegin();
        var stayed = before.stays().allDays(ledger.today(before), ledger.zone(before));
        var counts = LocalDate.ofInstant(began, ledger.zone(before)).plusDays(countsDays(next, before));
        next.putInForce(began, lastDay(next, before, stayed), counts);
        next.addStays(stayed);
        takeOver(next, before);
        replace(before, next);
    }

    private static int countsDays(Sanction next, Sanction before) {
        return before.state() == Sanction.State.LIFTED
                ? next.rung().countsDaysIfCured()
                : next.rung().countsDays();
    }

    /** As long as its rung says, and not counting the days of a stay; but not longer than the one before it lasted. */
    private @Nullable LocalDate lastDay(Sanction next, Sanction before, int stayed) {
        var zone = ledger.zone(before);
        var ended = Optional.ofNullable(before.endedAt()).map(end -> LocalDate.ofInstant(end, zone));
        return Stream.concat(
                        Stream.ofNullable(next.rung().lastDay(before.requireBegin(), zone))
                                .map(day -> day.plusDays(stayed)),
                        ended.stream())
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private void takeOver(Sanction next, Sanction before) {
        var until = earliest(ledger.until(next), before.endedAt());
        standings.takeInPlaceOf(before.id(), next.rights(next.requireBegin(), until));
        var now = ledger.effect();
        if (before.isStayed() && (until == null || now.isBefore(until))) {
            standings.take(next.rights(now, until));
        }
    }

    private static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private void replace(Sanction before, Sanction next) {
        before.replace(ledger.now());
        ledger.enter(ledger.fact(before, Outcome.SANCTION_REPLACED)
                .effectiveFrom(before.requireBegin())
                .with("by", next.id()));
        standings.giveBack(before.rights(before.requireBegin(), null));
        ledger.tellBoth(before, Template.SANCTION_REPLACED);
        ledger.publish(before, Template.SANCTION_OVER);
        process.sanctionEnded(before);
        process.sanctionFell(before);
        if (next.rung().number() == before.rung().number()) {
            sanctions.findByCameFrom(before.id()).forEach(resting -> resting.restOn(next));
        } else {
            letFall(before);
        }
    }

    /** What came of the failed cure of a sanction that never was has nothing to rest on: it falls, too. */
    void letFall(Sanction fallen) {
        sanctions.findByCameFrom(fallen.id()).stream()
                // what a body still has before it first: its vote is taken back before the appeal that called for it
                // ends
                .sorted(Comparator.comparing(Sanction::isPending).reversed())
                .filter(resting -> !resting.isUndone())
                .forEach(this::fall);
    }

    /** What a body still has before it, for the failed cure of a sanction that lapsed, is not decided any more. */
    void letPendingFall(Sanction lapsed) {
        sanctions.findByCameFrom(lapsed.id()).stream()
                .filter(Sanction::isPending)
                .forEach(this::drop);
    }

    private void drop(Sanction pending) {
        pending.drop(ledger.now());
        ledger.enter(ledger.fact(pending, Outcome.SANCTION_NOT_IMPOSED).with("because", "fell"));
        ledger.tellBoth(pending, Template.SANCTION_NOT_IMPOSED);
        process.sanctionFell(pending);
    }

    private void fall(Sanction resting) {
        if (resting.isPending()) {
            drop(resting);
        } else if (resting.effectiveFrom() != null) {
            reverse(resting, resting.requireBegin(), null);
            process.appealMoot(resting);
        }
    }

    /**
     * It should not have been, from an instant on, and what rested on it falls.
     *
     * @param why the vault's id of the reasons; none where it falls with another
     */
    void reverse(Sanction sanction, Instant from, @Nullable UUID why) {
        sanction.reverse(ledger.now());
        standings.giveBack(sanction.rights(from, null));
        ledger.enter(ledger.fact(sanction, Outcome.SANCTION_REVERSED)
                .effectiveFrom(from)
                .with("reasons", why)
                .with("because", why == null ? "fell" : null));
        ledger.tellBoth(sanction, Template.SANCTION_REVERSED);
        ledger.publish(sanction, Template.SANCTION_OVER);
        process.sanctionEnded(sanction);
        process.sanctionFell(sanction);
        letFall(sanction);
    }
}

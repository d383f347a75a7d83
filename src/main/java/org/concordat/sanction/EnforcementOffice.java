package org.concordat.sanction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Standings;
import org.concordat.notice.Notice.Template;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a sanction take effect, and ends it: the member's standing follows. */
@Service
@Transactional
public class EnforcementOffice {

    private final Sanctions sanctions;
    private final Standings standings;
    private final Succession succession;
    private final SanctionProcess process;
    private final SanctionLedger ledger;

    EnforcementOffice(
            Sanctions sanctions,
            Standings standings,
            Succession succession,
            SanctionProcess process,
            SanctionLedger ledger) {
        this.sanctions = sanctions;
        this.standings = standings;
        this.succession = succession;
        this.process = process;
        this.ledger = ledger;
    }

    /** It is decided: unless it took effect at once, whoever enforces it learns of it. */
    public void enforceSanction(UUID id, String lane, int priority) {
        var sanction = ledger.sanction(id);
        if (sanction.state() == Sanction.State.IMPOSED) {
            process.sanctionDecided(sanction, lane, priority);
        }
    }

    /**
     * From now on it takes what its rung says, or from the beginning of the one in whose place it is; the member is told,
     * and where the rung is published, everybody.
     */
    public void putInForce(UUID id) {
        var sanction = ledger.sanction(id);
        var inPlaceOf = sanction.inPlaceOf();
        if (inPlaceOf == null) {
            begin(sanction, ledger.effect());
        } else {
            succession.begin(sanction, inPlaceOf);
        }
        ledger.enter(ledger.fact(sanction, Outcome.SANCTION_IN_FORCE)
                .effectiveFrom(sanction.requireBegin())
                .with("provisional", sanction.isProvisional())
                .with("lastDay", sanction.lastDay())
                .with("published", sanction.rung().published()));
        ledger.tellMember(sanction, Template.SANCTION_IMPOSED);
        ledger.publish(sanction, Template.SANCTION_PUBLISHED);
    }

    private void begin(Sanction sanction, Instant from) {
        var zone = ledger.zone(sanction);
        var rung = sanction.rung();
        sanction.putInForce(
                from, rung.lastDay(from, zone), LocalDate.ofInstant(from, zone).plusDays(rung.countsDays()));
        if (!rung.taken().isEmpty()) {
            standings.take(sanction.rights(from, ledger.until(sanction)));
        }
    }

    /** What the member broke is cured: it has its rights back at once, and the sanction counts for a shorter time. */
    public void liftSanction(UUID id) {
        var sanction = ledger.sanction(id);
        var began = LocalDate.ofInstant(sanction.requireBegin(), ledger.zone(sanction));
        sanction.lift(ledger.now(), began.plusDays(sanction.rung().countsDaysIfCured()));
        giveBack(sanction, ledger.effect());
        ledger.enter(ledger.fact(sanction, Outcome.SANCTION_LIFTED).with("countsUntil", sanction.countsUntil()));
        ledger.tellBoth(sanction, Template.SANCTION_LIFTED);
        ledger.publish(sanction, Template.SANCTION_OVER);
    }

    /** Its time is over; the rights came back with the end of its last day. */
    public void recordExpiry(UUID id) {
        var sanction = ledger.sanction(id);
        sanction.expire(ledger.now());
        ledger.enter(ledger.fact(sanction, Outcome.SANCTION_EXPIRED).with("lastDay", sanction.lastDay()));
        ledger.tellMember(sanction, Template.SANCTION_EXPIRED);
        ledger.publish(sanction, Template.SANCTION_OVER);
    }

    /** The board did not ratify what took effect at once: it has none from now on; what it did until now stays done. */
    void lapse(Sanction sanction) {
        sanction.drop(ledger.now());
        giveBack(sanction, ledger.effect());
        enterLapse(sanction);
        ledger.publish(sanction, Template.SANCTION_OVER);
        process.sanctionEnded(sanction);
    }

    /** The board did not ratify what took effect at once and was over by then: it counts no more. */
    void lapseAfterwards(Sanction sanction) {
        sanction.lapseAfterwards();
        enterLapse(sanction);
    }

    private void enterLapse(Sanction sanction) {
        ledger.enter(ledger.fact(sanction, Outcome.SANCTION_LAPSED));
        ledger.tellBoth(sanction, Template.SANCTION_LAPSED);
        succession.letPendingFall(sanction);
    }

    /**
     * It should not have been, from an instant on: the member has had its rights since then. Nothing that was recorded
     * changes; who asks what was known before gets the answer of before.
     *
     * @param from the instant it began for all of it, or a later one
     * @param why the vault's id of the reasons
     */
    public void reverse(UUID id, Instant from, UUID why) {
        succession.reverse(ledger.sanction(id), from, why);
    }

    private void giveBack(Sanction sanction, Instant from) {
        if (!sanction.rung().taken().isEmpty()) {
            standings.giveBack(sanction.rights(from, null));
        }
    }

    /**
     * Whether the member is to submit a plan: where the rung asks for one, what reaches back is not over already, and no
     * next rung stands for the cure that failed before it was decided anew.
     */
    @Transactional(readOnly = true)
    public boolean asksForCure(UUID id) {
        var sanction = ledger.sanction(id);
        var lastDay = sanction.lastDay();
        return sanction.rung().asksForCure()
                && (lastDay == null || !lastDay.isBefore(ledger.today(sanction)))
                && sanctions.findByCameFrom(id).stream().noneMatch(Sanction::stands);
    }

    /** The beginning of the last day of a sanction, from which its end is counted. */
    @Transactional(readOnly = true)
    public Instant lastDay(UUID id) {
        var sanction = ledger.sanction(id);
        return Optional.ofNullable(sanction.lastDay())
                .map(day -> day.atStartOfDay(ledger.zone(sanction)).toInstant())
                .orElseThrow(() -> new IllegalStateException("Sanction " + id + " has no end"));
    }

    @Transactional(readOnly = true)
    public Sanction get(UUID id) {
        return ledger.sanction(id);
    }

    @Transactional(readOnly = true)
    public List<Sanction> sanctionsOf(String reference) {
        return sanctions.in(reference);
    }

    /** The sanctions in force in an alliance of which every member is told. */
    @Transactional(readOnly = true)
    public List<Sanction> published(UUID alliance) {
        return sanctions.published(alliance, Sanction.State.IN_FORCE);
    }
}

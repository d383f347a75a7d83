package org.concordat.conflict;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders a standstill in urgent disputes, reviews it and lifts it; it never outlives its dispute. */
@Service
@Transactional
public class StandstillOffice {

    private final Standstills standstills;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final NoticeOffice notices;
    private final AllianceRecord record;
    private final ConflictProcess process;
    private final Clock clock;

    StandstillOffice(
            Standstills standstills,
            AllianceOffice alliances,
            Docket docket,
            NoticeOffice notices,
            AllianceRecord record,
            ConflictProcess process,
            Clock clock) {
        this.standstills = standstills;
        this.alliances = alliances;
        this.docket = docket;
        this.notices = notices;
        this.record = record;
        this.process = process;
        this.clock = clock;
    }

    /** The dispute is urgent: the committee is asked whether the parties must stand still meanwhile. */
    public void askForStandstill(String reference, String lane, int priority) {
        var asked = standstills.saveAndFlush(new Standstill(reference, lane, priority, clock.instant()));
        record.enter(fact(asked, Outcome.STANDSTILL_ASKED_FOR));
        var alliance = alliances.alliance(docket.caseOf(reference).alliance());
        process.standstillAskedFor(asked, alliance.code());
    }

    /**
     * The committee orders a standstill, or sees no need for one.
     *
     * @param measures what the parties must or must not do, in the vault
     * @param until the day on which it is to be reviewed
     * @throws Refusal when the measures or a coming day are missing in an order
     */
    public void decideOnStandstill(
            UUID id, StandstillDecision decision, @Nullable UUID measures, @Nullable Date until) {
        var standstill = get(id);
        if (decision == StandstillDecision.ORDERED) {
            order(standstill, measures, day(until));
        } else {
            decline(standstill);
            record.enter(decided(standstill, Outcome.STANDSTILL_NOT_ORDERED));
        }
    }

    private void decline(Standstill standstill) {
        standstill.decline(clock.instant());
        notices.serveParties(standstill.reference(), Notice.Template.STANDSTILL_NOT_ORDERED);
    }

    private void order(Standstill standstill, @Nullable UUID measures, LocalDate until) {
        if (measures == null) {
            throw new Refusal("measuresOrdered", "must say what the parties must or must not do");
        }
        var reference = standstill.reference();
        standstill.order(measures, until, today(reference), clock.instant());
        notices.serveParties(reference, Notice.Template.STANDSTILL_ORDERED);
        record.enter(decided(standstill, Outcome.STANDSTILL_ORDERED)
                .with("until", until)
                .with("measures", measures));
    }

    /** The committee did not answer in time: nobody is bound by silence. */
    public void recordSilence(UUID id) {
        var standstill = get(id);
        decline(standstill);
        record.enter(fact(standstill, Outcome.STANDSTILL_NOT_ORDERED).with("cause", "silence"));
    }

    /**
     * The committee lets the standstill go on or lifts it.
     *
     * @param until the next day on which it is to be reviewed, if it goes on
     */
    public void reviewStandstill(UUID id, StandstillReview review, @Nullable Date until, UUID reasons) {
        var standstill = get(id);
        if (review == StandstillReview.CONTINUED) {
            goOn(standstill, day(until), reasons);
        } else {
            lift(standstill, reasons);
        }
    }

    private void lift(Standstill standstill, UUID reasons) {
        standstill.lift(clock.instant());
        notices.serveParties(standstill.reference(), Notice.Template.STANDSTILL_LIFTED);
        record.enter(decided(standstill, Outcome.STANDSTILL_LIFTED).with("reasons", reasons));
    }

    private void goOn(Standstill standstill, LocalDate until, UUID reasons) {
        var reference = standstill.reference();
        standstill.continueUntil(until, today(reference));
        notices.serveParties(reference, Notice.Template.STANDSTILL_CONTINUED);
        record.enter(decided(standstill, Outcome.STANDSTILL_CONTINUED)
                .with("until", until)
                .with("reasons", reasons));
    }

    /** Nobody reviewed the standstill in time: the parties are free again. */
    public void recordStandstillLapse(UUID id) {
        lapse(get(id), "silence");
    }

    /** The dispute has ended, and with it the standstill or the question whether there should be one. */
    public void endStandstill(UUID id) {
        var standstill = get(id);
        if (standstill.isInForce()) {
            lapse(standstill, "dispute-ended");
        } else {
            standstill.decline(clock.instant());
            record.enter(fact(standstill, Outcome.STANDSTILL_NOT_ORDERED).with("cause", "dispute-ended"));
        }
    }

    private void lapse(Standstill standstill, String cause) {
        standstill.lapse(clock.instant());
        notices.serveParties(standstill.reference(), Notice.Template.STANDSTILL_LAPSED);
        record.enter(fact(standstill, Outcome.STANDSTILL_LAPSED).with("cause", cause));
    }

    /** The dispute is over: whatever is decided about a standstill in it ends; without one nothing happens. */
    public void disputeEnded(String reference) {
        process.disputeEnded(reference);
    }

    /** Whether the dispute has asked for a standstill of its own; one taken over from another is none. */
    @Transactional(readOnly = true)
    public boolean isAskedFor(String reference) {
        return of(reference).stream().anyMatch(standstill -> standstill.takenFrom() == null);
    }

    /** The standstills of a dispute, its own and those it took over from others, in the order they were asked for. */
    @Transactional(readOnly = true)
    public List<Standstill> of(String reference) {
        return standstills.findByReferenceOrderByAskedAt(reference);
    }

    /**
     * A standstill by its id.
     *
     * @throws Unknown when there is none
     */
    @Transactional(readOnly = true)
    public Standstill get(UUID id) {
        return standstills.findById(id).orElseThrow(() -> new Unknown("standstill", id));
    }

    /** The beginning, in the alliance's zone, of the day on which a standstill is to be reviewed. */
    @Transactional(readOnly = true)
    public Instant reviewFrom(UUID id) {
        var standstill = get(id);
        return Objects.requireNonNull(standstill.until())
                .atStartOfDay(zone(standstill.reference()))
                .toInstant();
    }

    /** When the committee was first asked for it. */
    @Transactional(readOnly = true)
    public Instant askedAt(UUID id) {
        return get(id).askedAt();
    }

    private static LocalDate day(@Nullable Date until) {
        if (until == null) {
            throw new Refusal("standstillUntil", "must be a day after today");
        }
        return LocalDate.ofInstant(until.toInstant(), ZoneOffset.UTC);
    }

    private LocalDate today(String reference) {
        return LocalDate.ofInstant(clock.instant(), zone(reference));
    }

    private ZoneId zone(String reference) {
        return alliances.alliance(docket.caseOf(reference).alliance()).zone();
    }

    private Fact decided(Standstill standstill, Outcome outcome) {
        return fact(standstill, outcome).as(Role.COMMITTEE_MEMBER);
    }

    private Fact fact(Standstill standstill, Outcome outcome) {
        return Fact.of(docket.caseOf(standstill.reference()), outcome).to(standstill.id());
    }
}

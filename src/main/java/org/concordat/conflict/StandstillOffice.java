package org.concordat.conflict;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
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
        standstills.saveAndFlush(new Standstill(reference, clock.instant()));
        record.enter(fact(reference, Outcome.STANDSTILL_ASKED_FOR));
        var alliance = alliances.alliance(docket.caseOf(reference).alliance());
        process.standstillAskedFor(reference, alliance.code(), lane, priority);
    }

    /**
     * The committee orders a standstill, or sees no need for one.
     *
     * @param measures what the parties must or must not do, in the vault
     * @param until the day on which it is to be reviewed
     * @throws Refusal when the measures or a coming day are missing in an order
     */
    public void decideOnStandstill(
            String reference, StandstillDecision decision, @Nullable UUID measures, @Nullable Date until) {
        if (decision == StandstillDecision.ORDERED) {
            order(reference, measures, day(until));
        } else {
            get(reference).decline(clock.instant());
            notices.serveParties(reference, Notice.Template.STANDSTILL_NOT_ORDERED);
            record.enter(decided(reference, Outcome.STANDSTILL_NOT_ORDERED));
        }
    }

    private void order(String reference, @Nullable UUID measures, LocalDate until) {
        if (measures == null) {
            throw new Refusal("measuresOrdered", "must say what the parties must or must not do");
        }
        get(reference).order(measures, until, today(reference), clock.instant());
        notices.serveParties(reference, Notice.Template.STANDSTILL_ORDERED);
        record.enter(decided(reference, Outcome.STANDSTILL_ORDERED)
                .with("until", until)
                .with("measures", measures));
    }

    /** The committee did not answer in time: nobody is bound by silence. */
    public void recordSilence(String reference) {
        get(reference).decline(clock.instant());
        notices.serveParties(reference, Notice.Template.STANDSTILL_NOT_ORDERED);
        record.enter(fact(reference, Outcome.STANDSTILL_NOT_ORDERED).with("cause", "silence"));
    }

    /**
     * The committee lets the standstill go on or lifts it.
     *
     * @param until the next day on which it is to be reviewed, if it goes on
     */
    public void reviewStandstill(String reference, StandstillReview review, @Nullable Date until, UUID reasons) {
        if (review == StandstillReview.CONTINUED) {
            goOn(reference, day(until), reasons);
        } else {
            get(reference).lift(clock.instant());
            notices.serveParties(reference, Notice.Template.STANDSTILL_LIFTED);
            record.enter(decided(reference, Outcome.STANDSTILL_LIFTED).with("reasons", reasons));
        }
    }

    private void goOn(String reference, LocalDate until, UUID reasons) {
        get(reference).continueUntil(until, today(reference));
        notices.serveParties(reference, Notice.Template.STANDSTILL_CONTINUED);
        record.enter(decided(reference, Outcome.STANDSTILL_CONTINUED)
                .with("until", until)
                .with("reasons", reasons));
    }

    /** Nobody reviewed the standstill in time: the parties are free again. */
    public void recordStandstillLapse(String reference) {
        get(reference).lapse(clock.instant());
        notices.serveParties(reference, Notice.Template.STANDSTILL_LAPSED);
        record.enter(fact(reference, Outcome.STANDSTILL_LAPSED).with("cause", "silence"));
    }

    /** The dispute has ended, and with it the standstill or the question whether there should be one. */
    public void endStandstill(String reference) {
        var standstill = get(reference);
        if (standstill.isInForce()) {
            standstill.lapse(clock.instant());
            notices.serveParties(reference, Notice.Template.STANDSTILL_LAPSED);
            record.enter(fact(reference, Outcome.STANDSTILL_LAPSED).with("cause", "dispute-ended"));
        } else {
            standstill.decline(clock.instant());
            record.enter(fact(reference, Outcome.STANDSTILL_NOT_ORDERED).with("cause", "dispute-ended"));
        }
    }

    /** Tells the process, if there is something to end. */
    void disputeEnded(String reference) {
        find(reference).filter(Standstill::isOpen).ifPresent(standstill -> process.disputeEnded(reference));
    }

    /** The standstill of a dispute, if one was asked for. */
    @Transactional(readOnly = true)
    public Optional<Standstill> find(String reference) {
        return standstills.findById(reference);
    }

    /** The beginning, in the alliance's zone, of the day on which a standstill is to be reviewed. */
    @Transactional(readOnly = true)
    public Instant reviewFrom(String reference) {
        var day = Objects.requireNonNull(get(reference).until());
        return day.atStartOfDay(zone(reference)).toInstant();
    }

    private Standstill get(String reference) {
        return find(reference).orElseThrow(() -> new Unknown("standstill", reference));
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

    private Fact decided(String reference, Outcome outcome) {
        return fact(reference, outcome).as(Role.COMMITTEE_MEMBER);
    }

    private Fact fact(String reference, Outcome outcome) {
        return Fact.of(docket.caseOf(reference), outcome);
    }
}

package org.concordat.conflict;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Choice;
import org.concordat.alliance.DecisionTables;
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

/** Looks at a report: acknowledges it, has it completed, sorts it, accepts or dismisses it. */
@Service
@Transactional
public class IntakeOffice {

    private final Disputes disputes;
    private final Closing closing;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final NoticeOffice notices;
    private final DecisionTables tables;
    private final AllianceRecord record;
    private final Clock clock;

    IntakeOffice(
            Disputes disputes,
            Closing closing,
            AllianceOffice alliances,
            Docket docket,
            NoticeOffice notices,
            DecisionTables tables,
            AllianceRecord record,
            Clock clock) {
        this.disputes = disputes;
        this.closing = closing;
        this.alliances = alliances;
        this.docket = docket;
        this.notices = notices;
        this.tables = tables;
        this.record = record;
        this.clock = clock;
    }

    /**
     * A case manager has looked at what was sent: the report, or what was added to it.
     *
     * @param missing what is missing, in the vault; needed unless the report is complete
     * @throws Refusal when the complainant would be asked a second time, or was not asked before it is held against it
     */
    public void acknowledgeReport(String reference, Completeness completeness, @Nullable UUID missing) {
        var dispute = get(reference);
        acknowledge(dispute, Role.CASE_MANAGER);
        switch (completeness) {
            case COMPLETE -> record.enter(fact(dispute, Outcome.REPORT_COMPLETE).as(Role.CASE_MANAGER));
            case INCOMPLETE -> askForCure(dispute, said(missing));
            case UNCURED -> giveUpOnCure(dispute, said(missing));
        }
    }

    private static UUID said(@Nullable UUID missing) {
        if (missing == null) {
            throw new Refusal("whatIsMissing", "must say what is missing");
        }
        return missing;
    }

    /** Nobody looked at the report in time: the complainant is told at least that it has arrived. */
    public void acknowledgeBySystem(String reference) {
        acknowledge(get(reference), Role.SYSTEM);
    }

    private void acknowledge(Dispute dispute, Role role) {
        if (dispute.isAcknowledged()) {
            return;
        }
        dispute.acknowledge(clock.instant());
        notices.serve(dispute.reference(), dispute.complainant(), Notice.Template.REPORT_ACKNOWLEDGED);
        record.enter(fact(dispute, Outcome.REPORT_ACKNOWLEDGED).as(role));
    }

    private void askForCure(Dispute dispute, UUID missing) {
        dispute.askForCure(clock.instant());
        notices.serve(dispute.reference(), dispute.complainant(), Notice.Template.REPORT_INCOMPLETE);
        enterMissing(dispute, Outcome.REPORT_INCOMPLETE, missing);
    }

    private void giveUpOnCure(Dispute dispute, UUID missing) {
        dispute.requireAskedForCure();
        enterMissing(dispute, Outcome.REPORT_UNCURED, missing);
    }

    private void enterMissing(Dispute dispute, Outcome outcome, UUID missing) {
        record.enter(fact(dispute, outcome).as(Role.CASE_MANAGER).with("missing", missing));
    }

    /** The complainant answers what was found missing; the answer lies in the vault. */
    public void cureReport(String reference, Cure cure, UUID answer) {
        var dispute = get(reference);
        record.enter(fact(dispute, Outcome.REPORT_CURED)
                .as(Role.REPRESENTATIVE)
                .onBehalfOf(dispute.complainant())
                .with("cure", Choice.word(cure))
                .with("answer", answer));
    }

    /** What was missing was not added: the report counts as withdrawn. */
    public void recordLapse(String reference) {
        var dispute = get(reference);
        closing.close(dispute, Ending.DEEMED_WITHDRAWN, Notice.Template.REPORT_LAPSED);
        record.enter(fact(dispute, Outcome.REPORT_LAPSED).with("outcome", Ending.DEEMED_WITHDRAWN));
    }

    /**
     * Tells the respondents. Not earlier: a report that cannot be worked on asks nobody to answer it, and one that is
     * deemed withdrawn never does.
     */
    public void notifyRespondents(String reference) {
        var complainant = get(reference).complainant();
        docket.parties(reference).stream()
                .filter(party -> !party.equals(complainant))
                .forEach(party -> notices.serve(reference, party, Notice.Template.RESPONDENT_NOTIFIED));
    }

    /** Asks the triage table how urgent the dispute is and what its mediator should know about. */
    public Triage triageDispute(String reference) {
        return sort(get(reference), Outcome.DISPUTE_TRIAGED);
    }

    /** Asks the triage table again, now that the severity is not the complainant's own opinion. */
    public Triage confirmLane(String reference) {
        return sort(get(reference), Outcome.LANE_CONFIRMED);
    }

    private Triage sort(Dispute dispute, Outcome outcome) {
        var ruling = tables.decide(
                alliances.alliance(dispute.alliance()).code(),
                "dispute-triage",
                Map.of(
                        "category", dispute.category().code(),
                        "severity", code(dispute.severity()),
                        "patientImpact", code(dispute.patientImpact()),
                        "amount", dispute.amount() == null ? 0L : dispute.amount()));
        var triage = new Triage(ruling.text("lane"), ruling.number("priority"), ruling.text("mediatorSkill"));
        dispute.triage(triage.lane());
        record.enter(fact(dispute, outcome)
                .under(ruling.rule())
                .with("lane", triage.lane())
                .with("mediatorSkill", triage.mediatorSkill()));
        return triage;
    }

    /**
     * A case manager accepts or dismisses the dispute, for reasons that lie in the vault.
     *
     * @param investigation whether its facts need one; to be said of an accepted dispute
     */
    public void assessDispute(
            String reference, Assessment assessment, String severity, @Nullable String investigation, UUID reasons) {
        var dispute = get(reference);
        var confirmed = Choice.of(Severity.class, "severity", severity);
        if (assessment == Assessment.ACCEPTED) {
            accept(dispute, confirmed, investigation, reasons);
        } else {
            dispute.dismiss(confirmed);
            closing.close(dispute, Ending.DISMISSED, Notice.Template.DISPUTE_DISMISSED);
            record.enter(assessed(dispute, Outcome.DISPUTE_DISMISSED, reasons));
        }
    }

    private void accept(Dispute dispute, Severity severity, @Nullable String investigation, UUID reasons) {
        if (investigation == null) {
            throw new Refusal("investigation", "must be chosen for a dispute that is accepted");
        }
        dispute.accept(severity);
        record.enter(assessed(dispute, Outcome.DISPUTE_ACCEPTED, reasons).with("investigation", investigation));
    }

    private Fact assessed(Dispute dispute, Outcome outcome, UUID reasons) {
        return fact(dispute, outcome)
                .as(Role.CASE_MANAGER)
                .with("severity", code(dispute.severity()))
                .with("reasons", reasons);
    }

    private Dispute get(String reference) {
        return disputes.findById(reference).orElseThrow(() -> new Unknown("dispute", reference));
    }

    private Fact fact(Dispute dispute, Outcome outcome) {
        return Fact.of(docket.caseOf(dispute.reference()), outcome);
    }

    private static String code(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}

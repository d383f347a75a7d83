package org.concordat.obligation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.notice.Notice.Template;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Follows an obligation from its reminder over report and verification until it is kept or breached. */
@Service
@Transactional
public class FulfilmentOffice {

    private final ObligationRegister register;
    private final FulfilmentReports reports;
    private final FulfilmentChecks checks;
    private final ExhibitNumbers numbers;
    private final MeasuredValues values;
    private final OpenAmendments amendments;
    private final DependencyOffice dependencies;
    private final ObligationLedger ledger;
    private final ObligationProcess process;

    FulfilmentOffice(
            ObligationRegister register,
            FulfilmentReports reports,
            FulfilmentChecks checks,
            ExhibitNumbers numbers,
            MeasuredValues values,
            OpenAmendments amendments,
            DependencyOffice dependencies,
            ObligationLedger ledger,
            ObligationProcess process) {
        this.register = register;
        this.reports = reports;
        this.checks = checks;
        this.numbers = numbers;
        this.values = values;
        this.amendments = amendments;
        this.dependencies = dependencies;
        this.ledger = ledger;
        this.process = process;
    }

    /** Its day comes near, and nothing has been reported. */
    public void remindObligor(UUID id) {
        var obligation = register.get(id);
        obligation.fallDue();
        ledger.tell(obligation, obligation.obligor(), Template.OBLIGATION_FALLS_DUE);
        ledger.enter(ledger.fact(obligation, Outcome.OBLIGATION_FALLS_DUE).with("dueOn", obligation.expectedOn()));
    }

    /**
     * The obligor says that it has done its part.
     *
     * @param words the vault's id of its report
     * @param exhibits the vault's id of the numbers of the evidence it relies on, if any
     * @param measured the value, where the clause is measured
     * @throws Refusal when the day lies ahead, an exhibit does not exist, the value is missing or somebody else reports
     */
    public void reportFulfilment(
            UUID id, @Nullable Date fulfilledOn, UUID words, @Nullable UUID exhibits, @Nullable Number measured) {
        var obligation = register.get(id);
        if (fulfilledOn == null) {
            throw new Refusal("fulfilledOn", "must be the day it was done");
        }
        ledger.requireRepresentative(
                "fulfilledOn",
                obligation.obligor(),
                "only a representative of the member that owes it may report fulfilment");
        var day = LocalDate.ofInstant(fulfilledOn.toInstant(), ZoneOffset.UTC);
        var named = numbers.read(obligation.reference(), obligation.obligor(), exhibits);
        var value = values.read(obligation, measured);
        obligation.reportFulfilment(day, ledger.today(obligation));
        amendments.overtake(obligation);
        enterReport(obligation, day, words, value, named);
    }

    private void enterReport(
            Obligation obligation,
            LocalDate day,
            UUID words,
            @Nullable BigDecimal measured,
            SortedMap<String, UUID> exhibits) {
        var report = reports.save(
                new FulfilmentReport(obligation.id(), day, words, measured, exhibits, ledger.actor(), ledger.now()));
        var outcome = obligation.isReportedLate() ? Outcome.FULFILMENT_REPORTED_LATE : Outcome.FULFILMENT_REPORTED;
        ledger.enter(ledger.fact(obligation, outcome)
                .as(Role.REPRESENTATIVE)
                .onBehalfOf(obligation.obligor())
                .with("fulfilledOn", day)
                .with("report", report.id())
                .with("words", words)
                .with("measured", measured == null ? null : measured.toPlainString())
                .with("exhibits", numbers.told(obligation.reference(), exhibits)));
    }

    /**
     * Somebody who is not the obligor looks at the evidence.
     *
     * @throws Refusal when the verifier belongs to a party, or the rest is to be done by a day that has passed
     */
    public void verifyFulfilment(UUID id, Verdict verdict) {
        var obligation = register.get(id);
        ledger.requireImpartial("fulfilment", obligation);
        var report = reports.findFirstByObligationOrderByReportedAtDesc(id)
                .orElseThrow(() -> new Unknown("report of obligation", id));
        values.requireReason(obligation, report, verdict);
        var outcome = conclude(obligation, verdict);
        checks.saveAndFlush(new FulfilmentCheck(report.id(), verdict, ledger.actor(), ledger.now()));
        ledger.tellBoth(obligation, template(outcome));
        ledger.enter(ledger.fact(obligation, outcome)
                .as(Role.COMPLIANCE_OFFICER)
                .with("report", report.id())
                .with("reasons", verdict.reasons())
                .with("missing", verdict.missing())
                .with("missed", verdict.missed())
                .with("remainderDueOn", verdict.remainderDueOn()));
        if (!obligation.isOpen()) {
            dependencies.ended(obligation);
        }
    }

    private Outcome conclude(Obligation obligation, Verdict verdict) {
        return switch (verdict.finding()) {
            case KEPT -> keep(obligation);
            case IN_PART -> keepInPart(obligation, verdict);
            case NOT_YET -> askAgain(obligation);
        };
    }

    private Outcome keep(Obligation obligation) {
        obligation.keep();
        return obligation.isKeptInTime() ? Outcome.OBLIGATION_KEPT : Outcome.OBLIGATION_KEPT_LATE;
    }

    private Outcome keepInPart(Obligation obligation, Verdict verdict) {
        var remainder = verdict.remainderDueOn();
        if (remainder == null) {
            throw new Refusal("remainderDueOn", "must be the last day to do the rest");
        }
        obligation.keepInPart(remainder, ledger.today(obligation));
        return Outcome.OBLIGATION_KEPT_IN_PART;
    }

    private Outcome askAgain(Obligation obligation) {
        obligation.askAgain(ledger.today(obligation), ledger.givenUntil(obligation));
        return Outcome.FULFILMENT_REJECTED;
    }

    private static Template template(Outcome outcome) {
        return switch (outcome) {
            case OBLIGATION_KEPT -> Template.OBLIGATION_KEPT;
            case OBLIGATION_KEPT_LATE -> Template.OBLIGATION_KEPT_LATE;
            case OBLIGATION_KEPT_IN_PART -> Template.OBLIGATION_KEPT_IN_PART;
            default -> Template.FULFILMENT_REJECTED;
        };
    }

    /**
     * Whether the obligor may report once more: as long as its day lies ahead, and afterwards as often as the table lets a
     * report come back.
     */
    @Transactional(readOnly = true)
    public boolean mayReportAgain(UUID id, String lane) {
        var obligation = register.get(id);
        var rules = ledger.decide(obligation, "obligation-rules", Map.of("lane", lane));
        return obligation.lateRejections() <= rules.number("rejections");
    }

    /** Its day and its grace have passed without fulfilment. */
    public void recordBreach(UUID id) {
        var obligation = register.get(id);
        obligation.breach();
        amendments.overtake(obligation);
        ledger.tell(obligation, obligation.obligee(), Template.OBLIGATION_BREACHED);
        ledger.enter(ledger.fact(obligation, Outcome.OBLIGATION_BREACHED)
                .onBehalfOf(obligation.obligor())
                .with("rejections", obligation.lateRejections()));
    }

    /** The obligor was heard about the breach. */
    public void recordFinding(UUID id, Finding finding) {
        var obligation = register.get(id);
        switch (finding) {
            case CURED -> {
                obligation.cure();
                ledger.enter(ledger.fact(obligation, Outcome.OBLIGATION_CURED));
            }
            case EXCUSED -> {
                obligation.excuse();
                ledger.enter(ledger.fact(obligation, Outcome.OBLIGATION_EXCUSED));
            }
            case FOUND -> {
                obligation.stayBroken();
                ledger.enter(ledger.fact(obligation, Outcome.OBLIGATION_NOT_KEPT));
            }
        }
        dependencies.ended(obligation);
    }

    /** What follows from the breach goes on elsewhere. */
    public void handOverBreach(UUID id, String lane, int priority) {
        process.obligationBreached(register.get(id), lane, priority);
    }

    /** What was reported about several obligations, oldest first, in one query. */
    @Transactional(readOnly = true)
    public List<FulfilmentReport> reportsOn(Collection<UUID> obligations) {
        return reports.on(obligations);
    }

    /** What was found about several reports, as far as they were verified, in one query. */
    @Transactional(readOnly = true)
    public List<FulfilmentCheck> checksOf(Collection<FulfilmentReport> reported) {
        return checks.findAllById(reported.stream().map(FulfilmentReport::id).toList());
    }
}

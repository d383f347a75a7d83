package org.concordat.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.alliance.Measure;
import org.concordat.obligation.FulfilmentCheck;
import org.concordat.obligation.FulfilmentOffice;
import org.concordat.obligation.FulfilmentReport;
import org.concordat.obligation.Obligation;
import org.concordat.obligation.ObligationRegister;
import org.concordat.obligation.Verification;
import org.concordat.sanction.NonCompliance;
import org.concordat.sanction.SanctionOffice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what was reported, verified, waived and found about an obligation, a sentence each. */
@Component
class PromiseHistory {

    private final ObligationRegister register;
    private final FulfilmentOffice fulfilments;
    private final SanctionOffice sanctions;
    private final Names names;

    PromiseHistory(ObligationRegister register, FulfilmentOffice fulfilments, SanctionOffice sanctions, Names names) {
        this.register = register;
        this.fulfilments = fulfilments;
        this.sanctions = sanctions;
        this.names = names;
    }

    /**
     * @param measure whose target a reported value is held against; none when the reader may not read what was agreed
     */
    List<String> of(Obligation obligation, @Nullable Measure measure, Times times) {
        var lines = new ArrayList<String>();
        for (var report : fulfilments.reportsOf(obligation.id())) {
            lines.add(reported(report, times));
            measured(report, measure).ifPresent(lines::add);
            fulfilments.checkOf(report).map(check -> verified(check, times)).ifPresent(lines::add);
        }
        register.waiverOf(obligation.id())
                .map(waiver ->
                        "Waived on " + times.moment(waiver.waivedAt()) + " through " + names.person(waiver.person()))
                .ifPresent(lines::add);
        sanctions.nonCompliancesOf(obligation.reference()).stream()
                .filter(each -> each.obligation().equals(obligation.id()))
                .forEach(each -> lines.addAll(heard(each, times)));
        return lines;
    }

    private String reported(FulfilmentReport report, Times times) {
        var exhibits = String.join(", ", report.exhibits().keySet());
        return "Reported on " + times.moment(report.reportedAt()) + " through " + names.person(report.person())
                + " as done on " + times.day(report.fulfilledOn())
                + (exhibits.isEmpty() ? "" : "; exhibits " + exhibits);
    }

    private static Optional<String> measured(FulfilmentReport report, @Nullable Measure measure) {
        var value = report.measured();
        return measure == null || value == null
                ? Optional.empty()
                : Optional.of("Measured " + measure.with(value) + "; target " + measure.targetWords()
                        + (measure.isMetBy(value) ? ": met" : ": missed"));
    }

    private String verified(FulfilmentCheck check, Times times) {
        var rest = check.remainderDueOn();
        return "Verified on " + times.moment(check.checkedAt()) + " by " + names.person(check.person()) + ": "
                + finding(check.finding())
                + (rest == null ? "" : "; the rest is due by " + times.day(rest));
    }

    private static String finding(Verification finding) {
        return switch (finding) {
            case KEPT -> "kept";
            case IN_PART -> "kept in part";
            case NOT_YET -> "not yet";
        };
    }

    private List<String> heard(NonCompliance heard, Times times) {
        var lines = new ArrayList<String>();
        lines.add("Notice of non-compliance served on " + times.moment(heard.noticedAt())
                + "; documents in its evidence register: " + heard.exhibits().size());
        var answer = heard.answer();
        if (answer != null) {
            lines.add(names.member(heard.obligor()) + " " + answer.label());
        }
        var ended = heard.endedAt();
        lines.add(Labels.sentence(heard.state().label()) + (ended == null ? "" : " on " + times.moment(ended)));
        return lines;
    }
}

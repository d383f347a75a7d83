package org.concordat.web.pages;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.alliance.Measure;
import org.concordat.obligation.FulfilmentCheck;
import org.concordat.obligation.FulfilmentOffice;
import org.concordat.obligation.FulfilmentReport;
import org.concordat.obligation.Obligation;
import org.concordat.obligation.ObligationRegister;
import org.concordat.obligation.Verification;
import org.concordat.obligation.Waiver;
import org.concordat.sanction.NonCompliance;
import org.concordat.sanction.SanctionOffice;
import org.concordat.vault.StoredItem;
import org.concordat.vault.Vault;
import org.concordat.web.Reading;
import org.concordat.web.pages.words.Labels;
import org.concordat.web.pages.words.Names;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what was reported, verified, waived and found about an obligation, a sentence each. */
@Component
class PromiseHistory {

    private final ObligationRegister register;
    private final FulfilmentOffice fulfilments;
    private final SanctionOffice sanctions;
    private final Vault vault;
    private final Names names;

    PromiseHistory(
            ObligationRegister register,
            FulfilmentOffice fulfilments,
            SanctionOffice sanctions,
            Vault vault,
            Names names) {
        this.register = register;
        this.fulfilments = fulfilments;
        this.sanctions = sanctions;
        this.vault = vault;
        this.names = names;
    }

    /**
     * What there is to tell about the obligations of a case, each kind in one query.
     *
     * @param checks by their report
     * @param waivers by their obligation
     * @param known the documents of which the reader may know
     */
    record Events(
            List<FulfilmentReport> reports,
            Map<UUID, FulfilmentCheck> checks,
            Map<UUID, Waiver> waivers,
            List<NonCompliance> hearings,
            Set<UUID> known) {}

    Events in(Reading reading, List<Obligation> obligations) {
        var ids = obligations.stream().map(Obligation::id).toList();
        var reports = ids.isEmpty() ? List.<FulfilmentReport>of() : fulfilments.reportsOn(ids);
        return new Events(
                reports,
                fulfilments.checksOf(reports).stream().collect(toMap(FulfilmentCheck::report, Function.identity())),
                register.waiversOf(ids).stream().collect(toMap(Waiver::obligation, Function.identity())),
                sanctions.nonCompliancesOf(reading.reference()),
                known(reading));
    }

    private Set<UUID> known(Reading reading) {
        return vault.exhibitsOf(reading.reference()).stream()
                .filter(reading::mayKnowOf)
                .map(StoredItem::id)
                .collect(toSet());
    }

    /**
     * @param measure whose target a reported value is held against; none when the reader may not read what was agreed
     */
    List<String> of(Obligation obligation, Events events, @Nullable Measure measure, Times times) {
        var lines = new ArrayList<String>();
        events.reports().stream()
                .filter(report -> report.obligation().equals(obligation.id()))
                .forEach(report -> {
                    lines.add(reported(report, events.known(), times));
                    measured(report, measure).ifPresent(lines::add);
                    Stream.ofNullable(events.checks().get(report.id()))
                            .forEach(check -> lines.add(verified(check, times)));
                });
        Stream.ofNullable(events.waivers().get(obligation.id())).forEach(waiver -> lines.add(waived(waiver, times)));
        events.hearings().stream()
                .filter(each -> each.obligation().equals(obligation.id()))
                .forEach(each -> lines.addAll(heard(each, events.known(), times)));
        return lines;
    }

    private String waived(Waiver waiver, Times times) {
        return "Waived on " + times.moment(waiver.waivedAt()) + " through " + names.person(waiver.person());
    }

    private String reported(FulfilmentReport report, Set<UUID> known, Times times) {
        var exhibits = report.exhibits().entrySet().stream()
                .filter(each -> known.contains(each.getValue()))
                .map(Map.Entry::getKey)
                .collect(joining(", "));
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

    private List<String> heard(NonCompliance heard, Set<UUID> known, Times times) {
        var lines = new ArrayList<String>();
        lines.add("Notice of non-compliance served on " + times.moment(heard.noticedAt())
                + "; documents in its evidence register: "
                + heard.exhibits().stream()
                        .filter(each -> known.contains(each.item()))
                        .count());
        var answer = heard.answer();
        if (answer != null) {
            lines.add(names.member(heard.obligor()) + " " + answer.label());
        }
        var ended = heard.endedAt();
        lines.add(Labels.sentence(heard.state().label()) + (ended == null ? "" : " on " + times.moment(ended)));
        return lines;
    }
}

package org.concordat.web.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.alliance.Right;
import org.concordat.sanction.Appeal;
import org.concordat.sanction.AppealOffice;
import org.concordat.sanction.CureOffice;
import org.concordat.sanction.CurePlan;
import org.concordat.sanction.CureSteps;
import org.concordat.sanction.EnforcementOffice;
import org.concordat.sanction.ReadmissionOffice;
import org.concordat.sanction.Sanction;
import org.concordat.web.ReadableItems;
import org.concordat.web.Reading;
import org.concordat.web.pages.words.Labels;
import org.concordat.web.pages.words.Names;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What follows from breaches in a case: the sanctions, what they take, and how far their cure is. */
@Component
class SanctionPart {

    static final String STAYED = "stayed while an appeal is heard";

    private final EnforcementOffice enforcement;
    private final CureOffice cures;
    private final AppealOffice appeals;
    private final ReadmissionOffice readmissions;
    private final ReadableItems items;
    private final Names names;

    SanctionPart(
            EnforcementOffice enforcement,
            CureOffice cures,
            AppealOffice appeals,
            ReadmissionOffice readmissions,
            ReadableItems items,
            Names names) {
        this.enforcement = enforcement;
        this.cures = cures;
        this.appeals = appeals;
        this.readmissions = readmissions;
        this.items = items;
        this.names = names;
    }

    List<Compliance.Penalty> of(Reading reading, Times times) {
        var sanctions = enforcement.sanctionsOf(reading.reference());
        var plans = latest(cures.plansOf(sanctions.stream().map(Sanction::id).toList()));
        var appealed = appeals.appealsIn(reading.reference()).stream()
                .collect(Collectors.toMap(Appeal::sanction, Function.identity()));
        return sanctions.stream()
                .map(sanction -> {
                    var plan = plans.get(sanction.id());
                    var milestones = plan == null ? List.<Compliance.Milestone>of() : milestones(plan, reading, times);
                    return penalty(sanction, plan, appealed.get(sanction.id()), milestones, reading, times);
                })
                .toList();
    }

    /** One of them; what its cure plan says is not opened. */
    Optional<Compliance.Penalty> one(Reading reading, UUID id, Times times) {
        return enforcement.sanctionsOf(reading.reference()).stream()
                .filter(sanction -> sanction.id().equals(id))
                .map(sanction -> penalty(
                        sanction,
                        latest(cures.plansOf(List.of(id))).get(id),
                        appeal(sanction),
                        List.of(),
                        reading,
                        times))
                .findFirst();
    }

    private @Nullable Appeal appeal(Sanction sanction) {
        return appeals.appealsIn(sanction.reference()).stream()
                .filter(appeal -> appeal.sanction().equals(sanction.id()))
                .findFirst()
                .orElse(null);
    }

    private static Map<UUID, CurePlan> latest(List<CurePlan> plans) {
        var latest = new HashMap<UUID, CurePlan>();
        plans.forEach(plan -> latest.put(plan.sanction(), plan));
        return latest;
    }

    private Compliance.Penalty penalty(
            Sanction sanction,
            @Nullable CurePlan plan,
            @Nullable Appeal appeal,
            List<Compliance.Milestone> milestones,
            Reading reading,
            Times times) {
        return new Compliance.Penalty(
                sanction.id(),
                "Rung " + sanction.rung().number() + ": " + sanction.rung().label(),
                names.member(sanction.member()),
                Labels.sentence(sanction.isStayed() ? STAYED : sanction.state().label()),
                Stream.of(terms(sanction, plan, times).stream(), appeal(appeal, times), readmission(sanction, times))
                        .flatMap(Function.identity())
                        .toList(),
                milestones,
                appeal != null && appeals.mayFile(reading.reader(), appeal),
                readmissions.mayAsk(reading.reader(), sanction));
    }

    private Stream<String> readmission(Sanction sanction, Times times) {
        return readmissions.earliest(sanction).stream()
                .map(from -> "Readmission can be asked for from " + times.day(from) + " on");
    }

    private static Stream<String> appeal(@Nullable Appeal appeal, Times times) {
        return Stream.ofNullable(appeal).map(about -> "Appeal: " + about.state().label() + filed(about, times));
    }

    private static String filed(Appeal appeal, Times times) {
        var ground = appeal.ground();
        var panel = appeal.panel();
        return (ground == null ? "" : "; filed on " + times.moment(appeal.filedAt()) + " because " + ground.label())
                + (panel == null ? "" : "; heard by: " + panel.label().toLowerCase(Locale.ROOT));
    }

    private List<String> terms(Sanction sanction, @Nullable CurePlan plan, Times times) {
        var terms = new ArrayList<String>();
        terms.add("Takes: " + rights(sanction));
        Optional.ofNullable(sanction.body()).ifPresent(body -> terms.add("Before: " + body.label()));
        if (sanction.isEmergency()) {
            terms.add("An emergency: takes effect before the board votes, and lapses when the board does not carry it");
        }
        Optional.ofNullable(sanction.effectiveFrom())
                .ifPresent(from -> terms.add("In force since " + times.moment(from) + end(sanction, times)));
        if (sanction.rung().asksForCure()) {
            terms.add(cure(sanction, times));
        }
        if (plan != null) {
            terms.add("Cure plan of " + times.moment(plan.submittedAt()) + ": "
                    + plan.state().label());
        }
        return terms;
    }

    private static String rights(Sanction sanction) {
        var taken = sanction.rung().taken();
        return taken.isEmpty()
                ? "no rights"
                : taken.stream().map(Right::label).collect(Collectors.joining(", "))
                        + Optional.ofNullable(sanction.rung().lastsDays())
                                .map(days -> ", for " + days + " days")
                                .orElse(", without an end");
    }

    private static String end(Sanction sanction, Times times) {
        return Optional.ofNullable(sanction.lastDay())
                .map(day -> ", until " + times.day(day))
                .orElse("");
    }

    private String cure(Sanction sanction, Times times) {
        return sanction.effectiveFrom() == null
                ? "Asks for a cure within " + sanction.rung().cureDays() + " days"
                : "To be cured by " + times.day(cures.lastDay(sanction));
    }

    /** What a milestone is about, whoever may read the case may read; auditors see that there is one. */
    private List<Compliance.Milestone> milestones(CurePlan plan, Reading reading, Times times) {
        var steps = reading.isInside()
                ? CureSteps.read(items.text(reading, plan.words())).steps()
                : List.<CureSteps.Step>of();
        return IntStream.rangeClosed(1, plan.size())
                .mapToObj(number -> new Compliance.Milestone(
                        number, steps.isEmpty() ? null : steps.get(number - 1).act(), state(plan, number, times)))
                .toList();
    }

    private static String state(CurePlan plan, int number, Times times) {
        var reached = plan.reachedAt(number);
        return "due " + times.day(plan.dueOn(number))
                + (reached == null ? "" : "; verified on " + times.moment(reached));
    }
}

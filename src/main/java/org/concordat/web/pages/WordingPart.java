package org.concordat.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.alliance.Clause;
import org.concordat.alliance.Terms;
import org.concordat.obligation.Amendment;
import org.concordat.obligation.AmendmentOffice;
import org.concordat.obligation.Consent;
import org.concordat.obligation.Edition;
import org.concordat.obligation.Obligation;
import org.concordat.web.ReadableItems;
import org.concordat.web.Reading;
import org.concordat.web.pages.words.Labels;
import org.concordat.web.pages.words.Names;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How what is owed in a case read before, and how somebody wants it to read. */
@Component
class WordingPart {

    private final AmendmentOffice office;
    private final ReadableItems items;
    private final Names names;

    WordingPart(AmendmentOffice office, ReadableItems items, Names names) {
        this.office = office;
        this.items = items;
        this.names = names;
    }

    Map<UUID, Compliance.Wording> of(List<Obligation> obligations, Reading reading, Times times) {
        var ids = obligations.stream().map(Obligation::id).toList();
        var earlier = office.earlierOf(ids).stream().collect(Collectors.groupingBy(Edition::obligation));
        var amendable = office.amendableBy(reading.reader(), obligations);
        var proposed = office.amendmentsIn(reading.reference());
        var answers = office.answersTo(proposed.stream().map(Amendment::id).toList()).stream()
                .collect(Collectors.groupingBy(Consent::amendment));
        return obligations.stream()
                .collect(Collectors.toMap(
                        Obligation::id,
                        each -> new Compliance.Wording(
                                each.edition(),
                                earlier.getOrDefault(each.id(), List.of()).stream()
                                        .map(edition -> replaced(edition, each.clause(), reading, times))
                                        .toList(),
                                proposed.stream()
                                        .filter(amendment ->
                                                amendment.obligation().equals(each.id()))
                                        .map(amendment -> proposal(amendment, each.clause(), answers, reading, times))
                                        .toList(),
                                amendable.contains(each.id()))));
    }

    /** Without how it read before, and how it was proposed to read. */
    Compliance.Wording now(Obligation obligation, Reading reading) {
        var amendable = office.amendableBy(reading.reader(), List.of(obligation));
        return new Compliance.Wording(obligation.edition(), List.of(), List.of(), amendable.contains(obligation.id()));
    }

    private Compliance.Reworded replaced(Edition edition, int clause, Reading reading, Times times) {
        var label = "Version " + edition.number() + ", until " + times.moment(edition.replacedAt()) + ": due "
                + times.day(edition.dueOn()) + grace(edition.grace());
        return new Compliance.Reworded(
                label, act(edition.terms(), clause, reading), extras(edition.terms(), clause, reading));
    }

    private Compliance.Reworded proposal(
            Amendment amendment, int clause, Map<UUID, List<Consent>> answers, Reading reading, Times times) {
        var label = "Amendment proposed on " + times.moment(amendment.proposedAt()) + " through "
                + names.person(amendment.person()) + ", due " + times.day(amendment.dueOn())
                + grace(amendment.grace()) + ": " + amendment.state().label();
        var lines = new ArrayList<>(extras(amendment.words(), clause, reading));
        if (reading.isInside()) {
            lines.add("Why: " + items.text(reading, amendment.reasons()));
        }
        var given = answers.getOrDefault(amendment.id(), List.of());
        given.forEach(answer -> lines.add(answer(answer, times)));
        if (amendment.isOpen()) {
            amendment.burdened().stream()
                    .filter(member ->
                            given.stream().noneMatch(answer -> answer.party().equals(member)))
                    .forEach(member -> lines.add(names.member(member) + " has yet to answer"));
        }
        return new Compliance.Reworded(label, act(amendment.words(), clause, reading), lines);
    }

    private String answer(Consent answer, Times times) {
        var authority = answer.authority();
        return names.member(answer.party()) + (answer.isConsented() ? " consented on " : " refused on ")
                + times.moment(answer.answeredAt()) + " through " + names.person(answer.person())
                + (authority == null ? "" : ", " + authority.label());
    }

    private static String grace(@Nullable Integer grace) {
        return grace == null ? "" : ", " + Clause.graceWords(grace);
    }

    private List<String> extras(UUID terms, int clause, Reading reading) {
        return reading.isInside()
                ? Terms.read(items.text(reading, terms)).clause(clause).extras().stream()
                        .map(Labels::sentence)
                        .toList()
                : List.of();
    }

    private @Nullable String act(UUID terms, int clause, Reading reading) {
        return reading.isInside()
                ? Terms.read(items.text(reading, terms)).clause(clause).act()
                : null;
    }
}

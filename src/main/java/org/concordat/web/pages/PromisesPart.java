package org.concordat.web.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.alliance.Clause;
import org.concordat.alliance.Consequence;
import org.concordat.alliance.Terms;
import org.concordat.obligation.Obligation;
import org.concordat.obligation.ObligationRegister;
import org.concordat.web.ReadableItems;
import org.concordat.web.Reading;
import org.concordat.web.pages.words.Labels;
import org.concordat.web.pages.words.Names;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is owed in a case, and what has become of it. */
@Component
class PromisesPart {

    private final ObligationRegister register;
    private final PromiseHistory history;
    private final WordingPart wordings;
    private final CaseRights rights;
    private final ReadableItems items;
    private final Names names;

    PromisesPart(
            ObligationRegister register,
            PromiseHistory history,
            WordingPart wordings,
            CaseRights rights,
            ReadableItems items,
            Names names) {
        this.register = register;
        this.history = history;
        this.wordings = wordings;
        this.rights = rights;
        this.items = items;
        this.names = names;
    }

    List<Compliance.Promise> of(Reading reading, Times times) {
        var opened = new HashMap<UUID, Terms>();
        var promises = new ArrayList<Compliance.Promise>();
        var obligations = register.obligationsOf(reading.reference());
        var events = history.in(reading, obligations);
        var wording = wordings.of(obligations, reading, times);
        for (var obligation : obligations) {
            var clause = reading.isInside() ? clause(obligation, opened, reading) : null;
            var told = history.of(obligation, events, clause == null ? null : clause.measure(), times);
            promises.add(promise(obligation, clause, told, wording.get(obligation.id()), reading, times));
        }
        return promises;
    }

    /** One of them as it reads now; neither its history nor its earlier wordings are told, and no other is opened. */
    Optional<Compliance.Promise> one(Reading reading, UUID id, Times times) {
        return register.obligationsOf(reading.reference()).stream()
                .filter(obligation -> obligation.id().equals(id))
                .findFirst()
                .map(obligation -> promise(
                        obligation,
                        reading.isInside() ? clause(obligation, new HashMap<>(), reading) : null,
                        List.of(),
                        wordings.now(obligation, reading),
                        reading,
                        times));
    }

    private Compliance.Promise promise(
            Obligation obligation,
            @Nullable Clause clause,
            List<String> told,
            Compliance.Wording wording,
            Reading reading,
            Times times) {
        var measure = clause == null ? null : clause.measure();
        return new Compliance.Promise(
                obligation.id(),
                obligation.clause(),
                obligation.occurrence().words(),
                names.member(obligation.obligor()),
                names.member(obligation.obligee()),
                clause == null ? null : clause.act(),
                measure == null ? null : measure.words(),
                clause == null ? List.of() : particulars(clause),
                due(obligation, times),
                Labels.sentence(obligation.state().label()),
                told,
                wording,
                rights.mayWaive(reading, obligation));
    }

    private static List<String> particulars(Clause clause) {
        var consequence = Stream.ofNullable(clause.consequence()).map(Consequence::label);
        var after = Stream.of(clause).filter(each -> !each.after().isEmpty()).map(Clause::afterWords);
        return Stream.concat(consequence, after).map(Labels::sentence).toList();
    }

    private static String due(Obligation obligation, Times times) {
        var rest = obligation.remainderDueOn();
        var begins = obligation.occurrence().beginsOn();
        return times.day(obligation.dueOn())
                + (obligation.isWaiting() ? " at the earliest" : "")
                + (rest == null ? "" : "; the rest by " + times.day(rest))
                + (obligation.grace() == null ? "" : "; " + Clause.graceWords(obligation.grace()))
                + (begins == null ? "" : "; its period begins on " + times.day(begins));
    }

    private Clause clause(Obligation obligation, Map<UUID, Terms> opened, Reading reading) {
        return opened.computeIfAbsent(obligation.terms(), terms -> Terms.read(items.text(reading, terms)))
                .clause(obligation.clause());
    }
}

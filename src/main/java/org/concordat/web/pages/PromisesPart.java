package org.concordat.web.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.access.CaseAccess.Standing;
import org.concordat.alliance.Clause;
import org.concordat.alliance.Consequence;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Role;
import org.concordat.alliance.Terms;
import org.concordat.obligation.Obligation;
import org.concordat.obligation.ObligationRegister;
import org.concordat.web.ReadableItems;
import org.concordat.web.Reading;
import org.springframework.stereotype.Component;

/** What is owed in a case, and what has become of it. */
@Component
class PromisesPart {

    private final ObligationRegister register;
    private final PromiseHistory history;
    private final WordingPart wordings;
    private final People people;
    private final ReadableItems items;
    private final Names names;

    PromisesPart(
            ObligationRegister register,
            PromiseHistory history,
            WordingPart wordings,
            People people,
            ReadableItems items,
            Names names) {
        this.register = register;
        this.history = history;
        this.wordings = wordings;
        this.people = people;
        this.items = items;
        this.names = names;
    }

    List<CaseFile.Promise> of(Reading reading, Times times) {
        var opened = new HashMap<UUID, Terms>();
        var promises = new ArrayList<CaseFile.Promise>();
        var obligations = register.obligationsOf(reading.reference());
        var events = history.in(reading.reference(), obligations);
        var represented = represented(reading);
        var wording = wordings.of(obligations, reading, times);
        for (var obligation : obligations) {
            var clause = reading.isInside() ? clause(obligation, opened, reading) : null;
            var measure = clause == null ? null : clause.measure();
            promises.add(new CaseFile.Promise(
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
                    history.of(obligation, events, measure, times),
                    wording.get(obligation.id()),
                    obligation.isOpen()
                            && represented.filter(obligation.obligee()::equals).isPresent()));
        }
        return promises;
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

    /** The party that the reader may speak for; none for anybody else. */
    private Optional<UUID> represented(Reading reading) {
        return people.find(reading.reader())
                .filter(person -> reading.is(Standing.PARTY) && person.roles().contains(Role.REPRESENTATIVE))
                .map(Person::employer);
    }

    private Clause clause(Obligation obligation, Map<UUID, Terms> opened, Reading reading) {
        return opened.computeIfAbsent(obligation.terms(), terms -> Terms.read(items.text(reading, terms)))
                .clause(obligation.clause());
    }
}

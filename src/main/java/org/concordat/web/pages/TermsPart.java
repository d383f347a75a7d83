package org.concordat.web.pages;

import java.util.List;
import java.util.UUID;
import org.concordat.alliance.Clause;
import org.concordat.alliance.Terms;
import org.concordat.web.ReadableItems;
import org.concordat.web.Reading;
import org.concordat.web.pages.words.Names;
import org.concordat.web.pages.words.Times;
import org.springframework.stereotype.Component;

/** What was promised or ordered in a case, clause by clause. */
@Component
class TermsPart {

    private final ReadableItems items;
    private final Names names;

    TermsPart(ReadableItems items, Names names) {
        this.items = items;
        this.names = names;
    }

    List<Resolution.Term> terms(Reading reading, UUID id, Times times) {
        return Terms.read(items.text(reading, id)).clauses().stream()
                .map(clause -> TermsPart.term(clause, names, times))
                .toList();
    }

    static Resolution.Term term(Clause clause, Names names, Times times) {
        return new Resolution.Term(
                names.member(clause.obligor()),
                names.member(clause.obligee()),
                clause.act(),
                times.day(clause.due()),
                clause.extras());
    }
}

package org.concordat.web.pages;

import java.util.List;
import java.util.UUID;
import org.concordat.alliance.Clause;
import org.concordat.alliance.Terms;
import org.concordat.escalation.BoardOffice;
import org.concordat.vault.Vault;
import org.concordat.web.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was promised or ordered in a case: the motion, and any list of clauses. */
@Component
class TermsPart {

    private final BoardOffice board;
    private final Vault vault;
    private final Names names;

    TermsPart(BoardOffice board, Vault vault, Names names) {
        this.board = board;
        this.vault = vault;
        this.names = names;
    }

    CaseFile.@Nullable Question motion(Reading reading, Times times) {
        return board.latest(reading.reference())
                .filter(motion -> reading.isInside())
                .map(motion -> new CaseFile.Question(
                        vault.openText(motion.words()),
                        motion.measures().map(id -> terms(id, times)).orElse(List.of()),
                        Labels.of(motion.state())))
                .orElse(null);
    }

    List<CaseFile.Term> terms(UUID id, Times times) {
        return Terms.read(vault.openText(id)).clauses().stream()
                .map(clause -> TermsPart.term(clause, names, times))
                .toList();
    }

    static CaseFile.Term term(Clause clause, Names names, Times times) {
        return new CaseFile.Term(
                names.member(clause.obligor()),
                names.member(clause.obligee()),
                clause.act(),
                times.day(clause.due()),
                clause.extras());
    }
}

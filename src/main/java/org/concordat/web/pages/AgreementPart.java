package org.concordat.web.pages;

import java.util.List;
import java.util.UUID;
import org.concordat.mediation.Coverage;
import org.concordat.mediation.Settlement;
import org.concordat.mediation.Settlement.State;
import org.concordat.mediation.SettlementOffice;
import org.concordat.mediation.Signature;
import org.concordat.vault.Room;
import org.concordat.web.ReadableItems;
import org.concordat.web.Reading;
import org.concordat.web.pages.words.Names;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the parties of a case have signed, or are asked to. */
@Component
class AgreementPart {

    private final SettlementOffice settlements;
    private final TermsPart terms;
    private final ReadableItems items;
    private final Names names;

    AgreementPart(SettlementOffice settlements, TermsPart terms, ReadableItems items, Names names) {
        this.settlements = settlements;
        this.terms = terms;
        this.items = items;
        this.names = names;
    }

    /** Every settlement; and drafts, for those behind whose wall they were made. */
    List<Resolution.Agreement> of(Reading reading, Times times) {
        return settlements.settlementsOf(reading.reference()).stream()
                .filter(each -> mayRead(each, reading))
                .map(each -> agreement(each, reading, times))
                .toList();
    }

    private static boolean mayRead(Settlement settlement, Reading reading) {
        if (settlement.state() == State.SIGNED) {
            return reading.isInside();
        }
        return settlement.room() == Room.MEDIATION
                ? reading.wasInMediation(settlement.draftedAt())
                : reading.wasInTalks(settlement.draftedAt());
    }

    private Resolution.Agreement agreement(Settlement settlement, Reading reading, Times times) {
        var signed = settlement.signedTerms();
        return new Resolution.Agreement(
                title(settlement),
                opened(settlement.settledIssues(), reading),
                opened(settlement.carvedOut(), reading),
                terms.terms(reading, signed == null ? settlement.terms() : signed, times),
                settlements.answersTo(settlement.terms()).stream()
                        .map(answer -> answer(answer, times))
                        .toList(),
                settlement.document() == null ? null : settlement.id());
    }

    private static String title(Settlement settlement) {
        var what =
                switch (settlement.state()) {
                    case OPEN -> "Terms to be signed";
                    case SIGNED -> "Settlement";
                    case REFUSED, LAPSED, DROPPED -> "Terms that were not signed";
                };
        return settlement.coverage() == Coverage.PART ? what + ", for a part of the dispute" : what;
    }

    private @Nullable String opened(@Nullable UUID words, Reading reading) {
        return words == null ? null : items.text(reading, words);
    }

    private String answer(Signature signature, Times times) {
        var authority = signature.authority();
        return names.member(signature.party())
                + (signature.answer() == Signature.Answer.SIGNED ? " signed" : " refused to sign") + " on "
                + times.moment(signature.answeredAt()) + " through " + names.person(signature.person())
                + (authority == null ? "" : ", " + authority.label());
    }
}

package org.concordat.conflict;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.concordat.alliance.CaseLink;
import org.concordat.alliance.Docket;
import org.concordat.alliance.DocketCase;
import org.concordat.alliance.DocketCase.Side;
import org.concordat.alliance.LinkedCases;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.springframework.stereotype.Component;

/** Puts the settled part of a dispute on the docket, with what was signed under the new case's own key. */
@Component
class SettledParts {

    private final Docket docket;
    private final LinkedCases linked;
    private final References references;
    private final Vault vault;
    private final Clock clock;

    SettledParts(Docket docket, LinkedCases linked, References references, Vault vault, Clock clock) {
        this.docket = docket;
        this.linked = linked;
        this.references = references;
        this.vault = vault;
        this.clock = clock;
    }

    /** The part as a dispute of its own, and the vault's id of its terms. */
    record Signed(Dispute part, UUID terms) {}

    Signed open(Dispute whole, UUID settlement, UUID settledIssues) {
        var reference = references.next();
        openAmongTheSameParties(reference, whole);
        linked.link(reference, CaseLink.Kind.SPLIT_FROM, whole.reference());
        var statement = new Dispute.Statement(
                whole.alliance(),
                keep(Deposit.text(reference, Room.CASE, "subject"), "Settled part of " + whole.reference()),
                keep(Deposit.text(reference, Room.CASE, "description"), vault.openText(settledIssues)),
                null);
        var terms = keep(Deposit.list(reference, Room.CASE, "settlement"), vault.openText(settlement));
        return new Signed(whole.part(reference, statement, clock.instant()), terms);
    }

    private UUID keep(Deposit deposit, String words) {
        return vault.store(deposit, words);
    }

    private void openAmongTheSameParties(String reference, Dispute whole) {
        var parties = docket.caseOf(whole.reference());
        docket.open(reference, whole.alliance(), whole.complainant(), on(Side.RESPONDENT, parties));
        on(Side.CO_COMPLAINANT, parties).forEach(party -> docket.join(reference, party, Side.CO_COMPLAINANT));
    }

    private static List<UUID> on(Side side, DocketCase docketCase) {
        return docketCase.parties().stream()
                .filter(party -> docketCase.side(party) == side)
                .toList();
    }
}

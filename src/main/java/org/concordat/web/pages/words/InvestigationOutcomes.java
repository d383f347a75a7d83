package org.concordat.web.pages.words;

import org.concordat.vault.StoredItem;
import org.jspecify.annotations.Nullable;

/** Of an investigation: who leads it, what was asked, and what was found. */
final class InvestigationOutcomes {

    private InvestigationOutcomes() {}

    static @Nullable String detail(Facts facts) {
        return switch (facts.outcome()) {
            case INVESTIGATOR_NAMED, INVESTIGATOR_RELEASED, INDEPENDENCE_DECLARED, INDEPENDENCE_DENIED ->
                facts.person("investigator");
            case INVESTIGATOR_PASSED_OVER -> facts.person("investigator") + " is not named again";
            case ALLEGATIONS_SET_OUT -> facts.text("allegations");
            case EVIDENCE_REQUESTED, PARTY_SILENT -> facts.member("member");
            case EVIDENCE_LATE, EVIDENCE_ACCEPTED, EVIDENCE_STRUCK -> document(facts.item());
            case FINDINGS_MADE -> facts.text("proven") + " proven, " + facts.text("notProven") + " not proven";
            default -> null;
        };
    }

    /** Its fingerprint: the name of a document is not everybody's to read. */
    private static String document(@Nullable StoredItem item) {
        return item == null ? "" : "document " + item.hash().substring(0, 12);
    }
}

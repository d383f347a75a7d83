package org.concordat.web.pages.words;

import java.util.Locale;
import org.concordat.vault.ErasureReason;
import org.jspecify.annotations.Nullable;

/** Of what people wrote: who read it, how long it is kept, and when it was erased. */
final class VaultOutcomes {

    private VaultOutcomes() {}

    static @Nullable String detail(Facts facts) {
        return switch (facts.outcome()) {
            case STATEMENT_KEPT -> Labels.ofField(facts.text("field")).toLowerCase(Locale.ROOT);
            case GLASS_BROKEN -> "until " + facts.moment("until");
            case READ_BEHIND_GLASS -> read(facts.text("items").split(" ").length);
            case ERASURE_ORDERED, ERASURE_DROPPED, CONTENT_ERASED -> erasure(facts);
            case HOLD_PLACED -> tooLateFor(facts);
            case HISTORY_CLEANED -> facts.text("rows") + " rows";
            default -> null;
        };
    }

    private static String read(int items) {
        return items == 1 ? "one text or document" : items + " texts and documents";
    }

    /** Who acted stands beside every entry; who ordered it is somebody else. */
    private static String erasure(Facts facts) {
        return "ordered by " + facts.person("orderedBy") + ", because "
                + ErasureReason.valueOf(facts.text("reason")).label();
    }

    private static String tooLateFor(Facts facts) {
        return facts.has("erased")
                ? "too late for what was written in " + facts.text("erased").replace(",", ", ") + ", merged into it"
                : "";
    }
}

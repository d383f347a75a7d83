package org.concordat.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.concordat.vault.WhoLooked;
import org.jspecify.annotations.Nullable;

/**
 * Who looked, the last first.
 *
 * @param earlier to ask with for what comes before these; none when nothing does
 */
record LooksSheet(List<Look> looks, @Nullable UUID earlier) {

    /**
     * Somebody was shown items of the case, together.
     *
     * @param standing how they stood to the case as they read it
     */
    record Look(UUID id, Instant at, String person, @Schema(example = "auditor") String standing, List<Item> items) {

        static Look of(WhoLooked.Look look) {
            return new Look(
                    look.id(),
                    look.at(),
                    look.person(),
                    look.standing().toLowerCase(Locale.ROOT),
                    look.items().stream().map(Item::of).toList());
        }
    }

    /** @param field in which the text was written, or the document filed */
    record Item(UUID id, String field, boolean document) {

        static Item of(WhoLooked.Item item) {
            return new Item(item.id(), item.field(), item.isDocument());
        }
    }

    static LooksSheet of(WhoLooked.Page page) {
        var looks = page.looks().stream().map(Look::of).toList();
        return new LooksSheet(
                looks, page.hasEarlier() ? looks.get(looks.size() - 1).id() : null);
    }
}

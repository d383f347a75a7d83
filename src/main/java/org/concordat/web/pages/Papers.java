package org.concordat.web.pages;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was filed and what people wrote. */
record Papers(List<Exhibit> evidence, List<Statement> statements, List<Withheld> withheld) {

    /**
     * A document of the register.
     *
     * @param number by which reports name it
     * @param name none for a reader who may only know that something was filed
     * @param isOpen whether the reader may fetch it
     */
    record Exhibit(
            String number,
            UUID id,
            @Nullable String name,
            boolean isOpen,
            String by,
            String at,
            String hash,
            String readers,
            String status) {

        public String shortHash() {
            return hash.substring(0, 12);
        }
    }

    record Statement(String label, String by, String at, String text) {}

    /** Something that was said, to a reader who may know that but not what. */
    record Withheld(String label, String by, String at, String hash) {}
}

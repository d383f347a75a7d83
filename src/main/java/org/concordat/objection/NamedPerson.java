package org.concordat.objection;

import java.util.UUID;
import org.concordat.alliance.Choice;
import org.concordat.notice.Notice;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is named to mediate or to decide, as the parties may object to them.
 *
 * @param id under which the room that named them knows them
 * @param namedBy who named them; unknown of some that were named long ago
 * @param standsInFor the mediator in whose place they are to act
 * @param notice what tells a party of them, and that it may object
 */
public record NamedPerson(
        UUID id,
        String reference,
        String person,
        @Nullable String namedBy,
        Capacity capacity,
        @Nullable String standsInFor,
        Notice.Template notice) {

    /** What somebody is named as. */
    public enum Capacity {
        MEDIATOR("mediator"),
        STAND_IN("mediator"),
        NEUTRAL("neutral");

        private final String fact;

        Capacity(String fact) {
            this.fact = fact;
        }

        /** Under which name the record knows them. */
        String fact() {
            return fact;
        }

        /** As a form knows it. */
        public String word() {
            return Choice.word(this);
        }
    }
}

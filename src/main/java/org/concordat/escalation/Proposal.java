package org.concordat.escalation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks the board to decide.
 *
 * @param decisionType the kind of decision, as the table of decision rules names it
 * @param meeting the kind of meeting it is put to
 * @param lane how urgent the case is
 * @param words the vault's id of the motion's text
 * @param subject the id of what it is about, such as the measures it would order, where there is one
 * @param effectiveOn the day on which a decision takes effect at the earliest; none when it does so at once
 */
public record Proposal(
        String decisionType,
        Meeting meeting,
        String lane,
        UUID words,
        @Nullable UUID subject,
        @Nullable LocalDate effectiveOn) {

    /** In what kind of meeting the board votes; the table may have rules of its own for each. */
    public enum Meeting {
        ORDINARY,
        SPECIAL;

        /** The meeting a process carries under this word; an ordinary one where it names none. */
        public static Meeting of(@Nullable String word) {
            return word == null ? ORDINARY : valueOf(word.toUpperCase(Locale.ROOT));
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

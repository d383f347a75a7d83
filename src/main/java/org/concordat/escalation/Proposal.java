package org.concordat.escalation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks the board to decide.
 *
 * @param decisionType the kind of decision, as the table of decision rules names it
 * @param lane how urgent the case is
 * @param words the vault's id of the motion's text
 * @param subject the id of what it is about, such as the measures it would order, where there is one
 */
public record Proposal(String decisionType, String lane, UUID words, @Nullable UUID subject) {}

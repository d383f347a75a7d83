package org.concordat.escalation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ballot paper as it was filled in.
 *
 * @param choice the vault's id of the choice; none from who steps aside
 * @param interestDeclared whether the seat says that it has an interest in the motion, and so does not vote
 * @param reasons the vault's id of the reasons, if there are any
 */
public record Paper(@Nullable UUID choice, boolean interestDeclared, @Nullable UUID reasons) {}

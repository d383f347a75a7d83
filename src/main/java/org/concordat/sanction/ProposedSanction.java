package org.concordat.sanction;

import java.util.UUID;

/**
 * What the ladder proposes.
 *
 * @param lane in which everything that follows is done: an emergency does not wait
 */
public record ProposedSanction(UUID sanction, String lane) {}

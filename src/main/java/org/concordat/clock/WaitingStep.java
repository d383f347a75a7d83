package org.concordat.clock;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vote, or a decision about a sanction, that may have to wait for other proceedings on the same subject.
 *
 * @param kind the kind of decision, as tables name it
 * @param subject the id of what it is about, if it has one
 */
public record WaitingStep(String reference, String kind, @Nullable UUID subject, String lane) {}

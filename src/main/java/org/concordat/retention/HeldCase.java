package org.concordat.retention;

import java.time.Instant;

/** A case that is under a legal hold. */
public record HeldCase(String reference, Instant since, String by) {}

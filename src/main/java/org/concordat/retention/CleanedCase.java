package org.concordat.retention;

import java.time.Instant;

/** What was cleaned away of a case at one time: how many processes, with those they called, and how many rows. */
public record CleanedCase(String reference, Instant at, long processes, long rows) {}

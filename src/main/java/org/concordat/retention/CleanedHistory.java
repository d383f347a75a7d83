package org.concordat.retention;

import java.time.Instant;

/** What was cleaned away of a case so far: how many processes, with those they called, and when the first and the last. */
public record CleanedHistory(long processes, Instant first, Instant last) {}

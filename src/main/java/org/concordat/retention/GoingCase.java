package org.concordat.retention;

import java.time.Instant;

/** What goes of a case: how many processes, with those they called, and when the first of them. */
public record GoingCase(String reference, Instant from, long processes) {}

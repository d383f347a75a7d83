package org.concordat.notice;

import java.time.Instant;

/**
 * When a notice counts as received.
 *
 * @param rule the table and its version
 */
record Receipt(Instant at, String rule) {}

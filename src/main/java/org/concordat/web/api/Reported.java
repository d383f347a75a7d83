package org.concordat.web.api;

/** The answer to a report. */
record Reported(String reference) {}

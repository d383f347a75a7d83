package org.concordat.web.log;

import java.time.LocalDate;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.ReviewRegister;

/**
 * Which event log somebody wants.
 *
 * @param review the cases and the period, as far as the reader may go through them
 * @param until the last day of the period
 * @param pseudonyms whether people are called by pseudonyms, and what was entered beside an outcome is left out
 * @param gzip whether it is compressed
 */
public record LogOrder(
        Alliance alliance,
        ReviewRegister.Review review,
        LocalDate from,
        LocalDate until,
        LogFormat format,
        boolean pseudonyms,
        boolean gzip) {

    /** What the log is about, in words. */
    String title() {
        return "Record of " + alliance.name() + ", " + from + " to " + until;
    }

    String fileName() {
        return alliance.code() + "-" + from + "-" + until + "." + format.ending() + (gzip ? ".gz" : "");
    }

    String type() {
        return gzip ? "application/gzip" : format.type();
    }
}

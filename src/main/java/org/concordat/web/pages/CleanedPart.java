package org.concordat.web.pages;

import org.concordat.access.CaseAccess.Standing;
import org.concordat.retention.CleanedHistory;
import org.concordat.retention.CleaningOffice;
import org.concordat.web.Reading;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what the engine does not remember of a case any more, wherever somebody would look for it. */
@Component
class CleanedPart {

    private final CleaningOffice cleaning;

    CleanedPart(CleaningOffice cleaning) {
        this.cleaning = cleaning;
    }

    /**
     * What was cleaned away of a case and when, in words; nothing when nothing was.
     *
     * @param remains whether there is a process left that the reader may know of
     */
    @Nullable
    String of(Reading reading, boolean remains, Times times) {
        return cleaning.cleanedOf(reading.reference())
                .map(cleaned -> (remains ? "Part of the history" : "The history")
                        + " that the engine kept of this dispute was cleaned " + when(cleaned, times)
                        + ", when its time was over" + count(cleaned, reading)
                        + ". The record stays, and tells what happened.")
                .orElse(null);
    }

    private static String when(CleanedHistory cleaned, Times times) {
        var first = times.day(cleaned.first());
        var last = times.day(cleaned.last());
        return first.equals(last) ? "on " + first : "from " + first + " to " + last;
    }

    /** For auditors: others may not know of every process, and not by their number either. */
    private static String count(CleanedHistory cleaned, Reading reading) {
        if (!reading.is(Standing.AUDITOR)) {
            return "";
        }
        return cleaned.processes() == 1
                ? ": 1 process with all it called"
                : ": " + cleaned.processes() + " processes, each with all it called";
    }
}

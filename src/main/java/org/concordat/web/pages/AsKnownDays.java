package org.concordat.web.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Refusal;
import org.concordat.conflict.ConflictOffice;
import org.concordat.web.ChosenDays;
import org.concordat.web.pages.words.Times;
import org.springframework.stereotype.Component;

/** Reads from what was typed as of when somebody wants to know how a case stood. */
@Component
class AsKnownDays {

    private final ConflictOffice conflicts;
    private final AllianceOffice alliances;
    private final Clock clock;

    AsKnownDays(ConflictOffice conflicts, AllianceOffice alliances, Clock clock) {
        this.conflicts = conflicts;
        this.alliances = alliances;
        this.clock = clock;
    }

    /** @throws Refusal for what is no day or time, lies in the future, or before the case was reported */
    AsKnown of(String reference, Map<String, String> typed) {
        var dispute = conflicts.get(reference);
        var times = times(reference);
        var time = Typed.text(typed, "time");
        return new ChosenDays(times.zone(), times.now())
                .knownAt(Typed.text(typed, "known"), time)
                .map(at -> {
                    requireReported(at, dispute.reportedAt(), times);
                    var words = time.isEmpty() ? times.day(at) + ", at the end of the day" : times.dayAndTime(at);
                    return new AsKnown(reference, at, Typed.text(typed, "known"), time, words);
                })
                .orElse(AsKnown.now(reference));
    }

    private static void requireReported(Instant at, Instant reported, Times times) {
        if (at.isBefore(reported)) {
            throw new Refusal("known", "must not lie before the report, which was made on " + times.moment(reported));
        }
    }

    /** The times of the case's alliance. */
    Times times(String reference) {
        var dispute = conflicts.get(reference);
        return new Times(alliances.alliance(dispute.alliance()).zone(), clock.instant());
    }
}

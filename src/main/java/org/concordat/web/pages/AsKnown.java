package org.concordat.web.pages;

import java.time.Instant;
import org.concordat.web.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * By what was known when a page tells a case, and the links that stay there.
 *
 * @param at none for all that is known now
 * @param day as it stands in the date field; empty for now
 * @param time the same of the time field; empty for the end of the day
 * @param words the moment as people read it
 */
record AsKnown(String reference, @Nullable Instant at, String day, String time, String words) {

    static AsKnown now(String reference) {
        return new AsKnown(reference, null, "", "", "");
    }

    public boolean isEarlier() {
        return at != null;
    }

    Reading narrow(Reading reading) {
        return at == null ? reading : reading.asKnownAt(at);
    }

    /** The case's own page. */
    public String casePage() {
        return address(page("")).build().toUriString();
    }

    public String course() {
        return address(page("/course")).build().toUriString();
    }

    /** Where a run's path is shown. */
    public String run(String run) {
        return address(page("/course").queryParam("run", run))
                .fragment("path")
                .build()
                .toUriString();
    }

    private UriComponentsBuilder page(String name) {
        return UriComponentsBuilder.fromPath("/disputes/" + reference + name);
    }

    /** An address on this page or another one of the case, at the same moment. */
    UriComponentsBuilder address(UriComponentsBuilder page) {
        if (!day.isEmpty()) {
            page.queryParam("known", day);
        }
        return time.isEmpty() ? page : page.queryParam("time", time);
    }
}

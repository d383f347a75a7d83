package org.concordat.web.pages;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.concordat.alliance.Unknown;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The last days that lie ahead of a reader, taken into a calendar. */
@Controller
class DeadlinesPage {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Readers readers;
    private final DeadlinePart deadlines;

    DeadlinesPage(Readers readers, DeadlinePart deadlines) {
        this.readers = readers;
        this.deadlines = deadlines;
    }

    @GetMapping("/disputes/{reference}/deadlines.ics")
    ResponseEntity<String> calendar(@PathVariable String reference, Principal reader) {
        var running = deadlines.running(readers.admit(reader.getName(), reference));
        if (running.isEmpty()) {
            throw new Unknown("calendar", reference);
        }
        var attachment = ContentDisposition.attachment()
                .filename("deadlines-" + reference + ".ics")
                .build();
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(DeadlineCalendar.of(reference, running));
    }
}

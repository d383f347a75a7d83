package org.concordat.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.concordat.web.ReadableNotices;
import org.concordat.web.Readings;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells what was served on whom in a dispute, to those who may know of it. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Disputes")
class NoticeApi {

    private final ReadableNotices notices;
    private final Readings readings;

    NoticeApi(ReadableNotices notices, Readings readings) {
        this.notices = notices;
        this.readings = readings;
    }

    @GetMapping("/disputes/{reference}/notices")
    @Operation(
            summary = "List the notices of a dispute with the proof of their service, oldest first.",
            description = "A representative of the addressee receives the member's own notices by reading them here.")
    List<NoticeLine> served(Principal person, @PathVariable String reference) {
        return notices.of(readings.of(person.getName(), reference)).stream()
                .map(NoticeLine::of)
                .toList();
    }
}

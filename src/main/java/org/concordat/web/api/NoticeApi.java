package org.concordat.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.concordat.access.CaseAccess;
import org.concordat.web.ReadableNotices;
import org.concordat.web.Reading;
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
    private final CaseAccess cases;

    NoticeApi(ReadableNotices notices, CaseAccess cases) {
        this.notices = notices;
        this.cases = cases;
    }

    @GetMapping("/disputes/{reference}/notices")
    @Operation(
            summary = "List the notices of a dispute with the proof of their service, oldest first.",
            description = "A representative of the addressee receives the member's own notices by reading them here.")
    List<NoticeLine> served(Principal person, @PathVariable String reference) {
        var name = person.getName();
        var reading = new Reading(name, reference, cases.standing(name, reference), cases.employerOf(name));
        return notices.of(reading).stream().map(NoticeLine::of).toList();
    }
}

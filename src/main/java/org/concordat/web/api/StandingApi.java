package org.concordat.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Clock;
import org.concordat.access.AllianceAccess;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Standings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells what rights a member has, had or will have, to its alliance's own people. */
@RestController
@RequestMapping(path = "/api/alliances/{code}/members/{member}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Alliances")
class StandingApi {

    private final AllianceAccess access;
    private final AllianceOffice alliances;
    private final Standings standings;
    private final Clock clock;

    StandingApi(AllianceAccess access, AllianceOffice alliances, Standings standings, Clock clock) {
        this.access = access;
        this.alliances = alliances;
        this.standings = standings;
        this.clock = clock;
    }

    @GetMapping("/standing")
    @Operation(
            summary = "Show which rights a member has at an instant, by what was known at another.",
            description =
                    "A reversal reaches back: it changes what holds for a past instant, and not what was known then."
                            + " Known is what had been sealed; what still waits to be sealed counts from when it was recorded, and"
                            + " the answer is provisional. Nothing is known of the future: a later knownAt is read as now.")
    StandingSheet standing(
            Principal person,
            @PathVariable String code,
            @PathVariable String member,
            @Parameter(example = "2026-07-01T00:00:00Z", description = "The instant in question; by default now.")
                    @RequestParam(required = false)
                    @Nullable
                    String validAt,
            @Parameter(example = "2026-07-01T00:00:00Z", description = "By what was known then; by default now.")
                    @RequestParam(required = false)
                    @Nullable
                    String knownAt) {
        access.alliance(person.getName(), code);
        var about = alliances.member(code, member);
        var now = clock.instant();
        var valid = TypedInstant.of("validAt", validAt, now);
        var asked = TypedInstant.of("knownAt", knownAt, now);
        var known = asked.isAfter(now) ? now : asked;
        return StandingSheet.of(about, valid, known, standings.standing(about.id(), valid, known));
    }
}

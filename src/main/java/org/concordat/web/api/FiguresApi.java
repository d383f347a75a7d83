package org.concordat.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Clock;
import org.concordat.access.AllianceAccess;
import org.concordat.access.CaseAccess;
import org.concordat.alliance.People;
import org.concordat.audit.figures.AllianceFigures;
import org.concordat.web.ChosenDays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells an alliance's own people how it does. */
@RestController
@RequestMapping(path = "/api/alliances/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Alliances")
class FiguresApi {

    private final AllianceAccess access;
    private final CaseAccess cases;
    private final People people;
    private final AllianceFigures figures;
    private final Clock clock;

    FiguresApi(AllianceAccess access, CaseAccess cases, People people, AllianceFigures figures, Clock clock) {
        this.access = access;
        this.cases = cases;
        this.people = people;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/figures")
    @Operation(
            summary = "Count how an alliance did in a period: time per stage, rates, workload.",
            description =
                    "Only disputes that you may see are counted. The days are the alliance's, both of them included.")
    FiguresSheet figures(
            Principal person,
            @PathVariable String code,
            @Parameter(example = "2026-01-01", description = "The first day; by default a year before the last.")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(example = "2026-12-31", description = "The last day; by default today.")
                    @RequestParam(required = false)
                    @Nullable
                    String to) {
        var alliance = access.alliance(person.getName(), code);
        var period = new ChosenDays(alliance.zone(), clock.instant()).period(from, to);
        var sight = cases.sightOf(people.get(person.getName()));
        return FiguresSheet.of(figures.of(alliance.id(), sight, period));
    }
}

package org.concordat.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.clock.Explanations;
import org.concordat.clock.Trial;
import org.concordat.web.Readings;
import org.concordat.web.Trials;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says why a deadline is when it is, day by day. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Clocks")
class ClockApi {

    private final Trials trials;
    private final Explanations explanations;
    private final Readings readings;

    ClockApi(Trials trials, Explanations explanations, Readings readings) {
        this.trials = trials;
        this.explanations = explanations;
        this.readings = readings;
    }

    @GetMapping("/clocks/{id}/explanation")
    @Operation(
            summary = "Say why a clock's date is what it is, with a line for every day.",
            description = "To those who may know of the clock: as in the dispute's deadlines.")
    ExplanationSheet explain(Principal person, @PathVariable String id) {
        var explanation = explanations.of(id);
        var clock = explanation.clock();
        if (!readings.of(person.getName(), clock.reference()).knowsOfClock(clock)) {
            throw new Unknown("clock", id);
        }
        return ExplanationSheet.of(explanation);
    }

    @GetMapping("/clock-preview")
    @Operation(summary = "Try a rule out: where it leads, and why; no case is needed and nothing is started.")
    @Parameter(
            name = "start",
            in = ParameterIn.QUERY,
            required = true,
            example = "2026-06-01",
            description = "A date, whose term ends with its last day, or a local date-time, whose term ends at a time.")
    @Parameter(
            name = "amount",
            in = ParameterIn.QUERY,
            required = true,
            example = "30",
            description = "Days or hours, -10000 to 10000; negative counts backwards.")
    @Parameter(
            name = "unit",
            in = ParameterIn.QUERY,
            description = "business-day (default), business-hour or calendar-day.")
    @Parameter(
            name = "startCounts",
            in = ParameterIn.QUERY,
            description = "Is the start day number one? Default false.")
    @Parameter(
            name = "cutOff",
            in = ParameterIn.QUERY,
            example = "16:00",
            description = "A start at or after this time counts from the next day.")
    @Parameter(
            name = "roll",
            in = ParameterIn.QUERY,
            description = "none (default), next or previous: where an end on a closed day moves to.")
    @Parameter(
            name = "calendar",
            in = ParameterIn.QUERY,
            example = "us-federal",
            description = "us-federal (default), a country or a part of one such as us-ny, charter, or a calendar of"
                    + " the alliance's own; several with commas between them.")
    @Parameter(
            name = "closures",
            in = ParameterIn.QUERY,
            example = "2026-11-27;2026-12-24",
            description = "More closed days.")
    @Parameter(
            name = "hours",
            in = ParameterIn.QUERY,
            example = "09:00-17:00",
            description = "Business hours of every day; by default the calendar's.")
    @Parameter(
            name = "pauses",
            in = ParameterIn.QUERY,
            example = "2026-07-02T15:00/2026-07-06T11:00",
            description = "Stretches that do not count, from/to with ; between them; of two dates, both are paused.")
    @Parameter(
            name = "zone",
            in = ParameterIn.QUERY,
            example = "America/New_York",
            description = "By default the alliance's.")
    DeadlineSheet preview(
            Principal person, @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return DeadlineSheet.of(trials.tryOut(person.getName(), once(parameters)));
    }

    private static Map<String, String> once(MultiValueMap<String, String> parameters) {
        var words = new HashMap<String, String>();
        parameters.forEach((name, values) -> {
            if (!Trial.WORDS.contains(name)) {
                throw new Refusal(
                        "query",
                        "only these parameters are known: "
                                + String.join(
                                        ", ", Trial.WORDS.stream().sorted().toList()));
            }
            if (values.size() > 1) {
                throw new Refusal(name, "must be given once");
            }
            words.put(name, values.get(0));
        });
        return words;
    }
}

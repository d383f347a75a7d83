package org.concordat.web.api;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pool of mediators, as a client reads it and writes to it. */
final class PoolSheet {

    private PoolSheet() {}

    /** A mediator with what the pool knows of them. */
    record MediatorLine(
            String username,
            String name,
            List<String> skills,
            List<TieLine> ties,
            List<AbsenceLine> absences,
            @Schema(description = "Mediations they have open, and those in which they stand in") long openCases) {}

    record TieLine(
            @Schema(description = "Code of the member") String member,
            String kind,
            LocalDate since,
            @Nullable LocalDate until) {}

    /** The first and the last day included. */
    record AbsenceLine(LocalDate firstDay, LocalDate lastDay) {}

    record Skills(
            @Schema(
                            description = "Codes of small letters; they replace those known so far",
                            example = "[\"finance\", \"clinical\"]",
                            requiredMode = REQUIRED)
                    @Nullable
                    List<@Nullable String> skills)
            implements Submitted {}

    record NewTie(
            @Schema(description = "Code of the member", requiredMode = REQUIRED) @Nullable String member,
            @Schema(
                            allowableValues = {"employer", "financial", "family"},
                            requiredMode = REQUIRED)
                    @Nullable
                    String kind,
            @Schema(description = "The first day", example = "2026-01-31", requiredMode = REQUIRED) @Nullable
                    String since,
            @Schema(description = "The last day; none while it lasts") @Nullable String until)
            implements Submitted {}

    record NewAbsence(
            @Schema(example = "2027-07-01", requiredMode = REQUIRED) @Nullable String firstDay,
            @Schema(example = "2027-07-15", requiredMode = REQUIRED) @Nullable String lastDay,
            @Schema(description = "Username of who stands in, once they are cleared") @Nullable String delegate,
            @Schema(description = "References of the disputes they stand in in; all of them when none is named")
                    @Nullable
                    List<@Nullable String> cases)
            implements Submitted {}

    record Return(
            @Schema(description = "The first day of the absence that ends", requiredMode = REQUIRED) @Nullable
                    String firstDay)
            implements Submitted {}
}

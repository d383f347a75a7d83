package org.concordat.web.api;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.concordat.alliance.Choice;
import org.concordat.conflict.Category;
import org.concordat.conflict.SplitOffice;
import org.jspecify.annotations.Nullable;

/** What a case manager or a party asks for at the desk, as a client writes it. */
final class DeskOrders {

    private DeskOrders() {}

    record NewLink(
            @Schema(description = "Reference of the related dispute", requiredMode = REQUIRED) @Nullable String other)
            implements Submitted {}

    record Merger(
            @Schema(description = "Reference of the dispute that goes on", requiredMode = REQUIRED) @Nullable
                    String into)
            implements Submitted {}

    record NewParty(
            @Schema(description = "Code of the member", requiredMode = REQUIRED) @Nullable String member,
            @Schema(
                            allowableValues = {"respondent", "co-complainant"},
                            requiredMode = REQUIRED)
                    @Nullable
                    String side)
            implements Submitted {}

    record Issues(
            @Schema(requiredMode = REQUIRED) @Nullable String category,
            @Schema(description = "One line", maxLength = 200, requiredMode = REQUIRED) @Nullable String subject,
            @Schema(maxLength = 20_000, requiredMode = REQUIRED) @Nullable String description,
            @Schema(
                            description = "Codes of the parties they concern, the complainant among them",
                            requiredMode = REQUIRED)
                    @Nullable
                    List<@Nullable String> parties)
            implements Submitted {

        SplitOffice.Issues issues() {
            return new SplitOffice.Issues(
                    Choice.of(Category.class, "category", category),
                    subject,
                    description,
                    parties == null ? List.of() : parties);
        }
    }

    record Reopening(
            @Schema(description = "Why it has to be taken up again", maxLength = 20_000, requiredMode = REQUIRED)
                    @Nullable
                    String reasons)
            implements Submitted {}

    record Correction(
            @Schema(description = "What is right, and why", maxLength = 5_000, requiredMode = REQUIRED) @Nullable
                    String correction)
            implements Submitted {}
}

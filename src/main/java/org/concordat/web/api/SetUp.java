package org.concordat.web.api;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** What an administrator sends to set up an alliance. */
final class SetUp {

    private SetUp() {}

    @Schema(name = "NewAlliance")
    record NewAlliance(
            @Schema(example = "tri-river", requiredMode = REQUIRED) @Nullable String code,
            @Schema(example = "Tri-River Care Network", requiredMode = REQUIRED) @Nullable String name,
            @Schema(example = "America/New_York", requiredMode = REQUIRED) @Nullable String zone,
            @Schema(example = "us-federal", requiredMode = REQUIRED) @Nullable String calendar)
            implements Submitted {}

    @Schema(name = "NewMember")
    record NewMember(
            @Schema(example = "hospital", requiredMode = REQUIRED) @Nullable String code,
            @Schema(example = "Riverside Hospital", requiredMode = REQUIRED) @Nullable String name,
            @Schema(
                            allowableValues = {"hospital", "physician-group", "clinic", "insurer"},
                            requiredMode = REQUIRED)
                    @Nullable
                    String kind)
            implements Submitted {}

    @Schema(name = "NewPerson")
    record NewPerson(
            @Schema(example = "rep-hospital", requiredMode = REQUIRED) @Nullable String username,
            @Schema(example = "Ana Ruiz", requiredMode = REQUIRED) @Nullable String name,
            @Schema(description = "Code of the member they work for; none for the alliance's own office") @Nullable
                    String member,
            @Schema(example = "[\"representative\", \"board-member\"]", requiredMode = REQUIRED) @Nullable
                    List<@Nullable String> roles,
            @Schema(minLength = 12, requiredMode = REQUIRED) @Nullable String password,
            @Schema(example = "ana.ruiz@hospital.example", description = "Where mail finds them, if anywhere") @Nullable
                    String mailAddress)
            implements Submitted {}

    @Schema(name = "MailAddress")
    record MailAddress(
            @Schema(example = "ana.ruiz@hospital.example", description = "None to send no mail any more") @Nullable
                    String mailAddress)
            implements Submitted {}

    @Schema(name = "Sitting")
    record Sitting(
            @Schema(
                            allowableValues = {"holder", "alternate"},
                            requiredMode = REQUIRED)
                    @Nullable
                    String sits)
            implements Submitted {

        boolean isAlternate() {
            if (!Set.of("holder", "alternate").contains(String.valueOf(sits))) {
                throw new Refusal("sits", "must be one of holder, alternate");
            }
            return "alternate".equals(sits);
        }
    }

    @Schema(name = "SeatHolders")
    record SeatHolders(
            @Schema(description = "Username", requiredMode = REQUIRED) @Nullable String holder,
            @Schema(description = "Username") @Nullable String alternate)
            implements Submitted {}

    @Schema(name = "Charter")
    record Charter(
            @Schema(example = "America/New_York", requiredMode = REQUIRED) @Nullable String zone,
            @Schema(example = "us-federal", requiredMode = REQUIRED) @Nullable String calendar,
            @Schema(
                            description =
                                    "Whether changes of the charter and of the rules need a second person; as it is when left out")
                    @Nullable
                    Boolean secondPerson)
            implements Submitted {}

    /** A person as registered. */
    record PersonLine(String username, String name, @Nullable String member, List<String> roles) {}
}

package org.concordat.web.api;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.UUID;
import org.concordat.web.MoreTimeDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asks for more time before a deadline. */
@RestController
@RequestMapping(path = "/api/clocks", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Clocks")
class ExtensionApi {

    private final MoreTimeDesk desk;

    ExtensionApi(MoreTimeDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/{id}/extension-requests")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Ask for more time before a deadline that your own step, or your organisation's answer, has.",
            description = "The table of extension rules gives it at once, or the other parties are asked, or somebody"
                    + " decides. The deadline goes on meanwhile.")
    Asked ask(Principal person, @PathVariable UUID id, @RequestBody Wish body) {
        return new Asked(desk.ask(person.getName(), id, body.days(), body.reason()));
    }

    record Wish(
            @Schema(description = "Days more, as the clock counts", minimum = "1", requiredMode = REQUIRED) @Nullable
                    Integer days,
            @Schema(maxLength = 10_000, requiredMode = REQUIRED) @Nullable String reason)
            implements Submitted {}

    record Asked(UUID id) {}
}

package org.concordat.web.api;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.UUID;
import org.concordat.web.InformationDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asks parties for information that a task needs. */
@RestController
@RequestMapping(path = "/api/information-requests", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Information requests")
class InformationApi {

    private final InformationDesk desk;

    InformationApi(InformationDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Ask a party for information; the clock of your task stands still and the party's runs.")
    Asked ask(Principal person, @RequestBody Question body) {
        return new Asked(desk.ask(person.getName(), body.task(), body.party(), body.question()));
    }

    @PostMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Wait no longer for what you asked; the clock of your task goes on.")
    void withdraw(@PathVariable UUID id) {
        desk.withdraw(id);
    }

    record Question(
            @Schema(description = "Id of your task", requiredMode = REQUIRED) @Nullable String task,
            @Schema(description = "Code of the party", requiredMode = REQUIRED) @Nullable String party,
            @Schema(maxLength = 10_000, requiredMode = REQUIRED) @Nullable String question)
            implements Submitted {}

    record Asked(UUID id) {}
}

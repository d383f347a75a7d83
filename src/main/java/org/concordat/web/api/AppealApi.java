package org.concordat.web.api;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.UUID;
import org.concordat.access.CaseAccess;
import org.concordat.sanction.AppealOffice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Appeals against sanctions. */
@RestController
@RequestMapping(
        path = "/api/disputes/{reference}/sanctions/{sanction}/appeal",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Sanctions")
class AppealApi {

    private final CaseAccess cases;
    private final AppealOffice appeals;

    AppealApi(CaseAccess cases, AppealOffice appeals) {
        this.cases = cases;
        this.appeals = appeals;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Appeal against a sanction of your member, once and in its time.")
    void file(
            Principal person,
            @PathVariable String reference,
            @PathVariable UUID sanction,
            @RequestBody NewAppeal body) {
        cases.standing(person.getName(), reference);
        appeals.fileAppeal(reference, sanction, body.ground(), body.reasons());
    }

    record NewAppeal(
            @Schema(
                            allowableValues = {"factsWrong", "procedure", "disproportionate", "newEvidence"},
                            requiredMode = REQUIRED)
                    @Nullable
                    String ground,
            @Schema(maxLength = 10_000, requiredMode = REQUIRED) @Nullable String reasons)
            implements Submitted {}
}

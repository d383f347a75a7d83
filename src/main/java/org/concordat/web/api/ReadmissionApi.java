package org.concordat.web.api;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.UUID;
import org.concordat.access.CaseAccess;
import org.concordat.sanction.ReadmissionOffice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Applications of expelled members to be readmitted. */
@RestController
@RequestMapping(
        path = "/api/disputes/{reference}/sanctions/{sanction}/readmission",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Sanctions")
class ReadmissionApi {

    private final CaseAccess cases;
    private final ReadmissionOffice readmissions;

    ReadmissionApi(CaseAccess cases, ReadmissionOffice readmissions) {
        this.cases = cases;
        this.readmissions = readmissions;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ask for the readmission of your member after an expulsion, once its bar is over.")
    void ask(
            Principal person,
            @PathVariable String reference,
            @PathVariable UUID sanction,
            @RequestBody NewReadmission body) {
        cases.standing(person.getName(), reference);
        readmissions.askForReadmission(reference, sanction, body.reasons());
    }

    record NewReadmission(@Schema(maxLength = 10_000, requiredMode = REQUIRED) @Nullable String reasons)
            implements Submitted {}
}

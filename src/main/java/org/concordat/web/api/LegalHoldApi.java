package org.concordat.web.api;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import org.concordat.access.CaseAccess;
import org.concordat.retention.LegalHold;
import org.concordat.retention.LegalHoldOffice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Legal holds: while one is in force, nothing of the case is erased or cleaned away. */
@RestController
@RequestMapping(path = "/api/disputes/{reference}/legal-hold", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Disputes")
class LegalHoldApi {

    private final CaseAccess cases;
    private final LegalHoldOffice office;

    LegalHoldApi(CaseAccess cases, LegalHoldOffice office) {
        this.cases = cases;
        this.office = office;
    }

    @GetMapping
    @Operation(summary = "Whether a dispute is under a legal hold, and since when.")
    Held show(Principal person, @PathVariable String reference) {
        cases.standing(person.getName(), reference);
        var hold = office.of(reference);
        return new Held(hold.isPresent(), hold.map(LegalHold::placedAt).orElse(null));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Place a legal hold, as a compliance officer who works for no party.")
    void placeHold(Principal person, @PathVariable String reference, @RequestBody WithReason body) {
        cases.standing(person.getName(), reference);
        office.placeHold(reference, body.reason());
    }

    @PostMapping("/lifting")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Lift a legal hold, as a compliance officer who works for no party.")
    void liftHold(Principal person, @PathVariable String reference, @RequestBody WithReason body) {
        cases.standing(person.getName(), reference);
        office.liftHold(reference, body.reason());
    }

    /** @param since none where there is no hold */
    record Held(boolean held, @Nullable Instant since) {}

    record WithReason(@Schema(maxLength = 2_000, requiredMode = REQUIRED) @Nullable String reason)
            implements Submitted {}
}

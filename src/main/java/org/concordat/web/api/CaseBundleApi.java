package org.concordat.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.concordat.web.Attachment;
import org.concordat.web.CaseBundle;
import org.concordat.web.Readings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a reader may know of a case, for the offline verifier. */
@RestController
@RequestMapping("/api/disputes/{reference}/bundle")
@Tag(name = "Record")
class CaseBundleApi {

    private final Readings readings;
    private final CaseBundle bundle;

    CaseBundleApi(Readings readings, CaseBundle bundle) {
        this.readings = readings;
        this.bundle = bundle;
    }

    @GetMapping(produces = {CaseBundle.TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(
            summary = "Export a dispute's entries with their proofs for the offline verifier.",
            description = "Those that the reader may know of, each with the hashes that lead to the newest signed head;"
                    + " of what is kept from the reader in part, only the hash. With from, the size of a head that was"
                    + " kept elsewhere, it shows that the record goes on from that one.")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = CaseBundle.TYPE, schema = @Schema(type = "string")))
    ResponseEntity<byte[]> bundle(
            Principal person, @PathVariable String reference, @RequestParam(required = false) @Nullable Long from) {
        var reading = readings.of(person.getName(), reference);
        return Attachment.of(
                reference + ".bundle.jsonl", MediaType.parseMediaType(CaseBundle.TYPE), bundle.of(reading, from));
    }
}

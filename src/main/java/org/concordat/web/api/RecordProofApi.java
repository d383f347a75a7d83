package org.concordat.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.concordat.access.AllianceAccess;
import org.concordat.alliance.sealing.SealedRecord;
import org.concordat.web.ProvableEntries;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proves an alliance's record: what it was when, and that what was entered is still in it, unchanged. */
@RestController
@RequestMapping(path = "/api/alliances/{code}/record", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Record")
class RecordProofApi {

    private final AllianceAccess access;
    private final SealedRecord sealedRecord;
    private final ProvableEntries provable;
    private final RecordBundle bundle;

    RecordProofApi(AllianceAccess access, SealedRecord sealedRecord, ProvableEntries provable, RecordBundle bundle) {
        this.access = access;
        this.sealedRecord = sealedRecord;
        this.provable = provable;
        this.bundle = bundle;
    }

    @GetMapping("/head")
    @Operation(
            summary = "Show the newest signed head of the record.",
            description = "Keep it: with it, you can show later that the record was cut short or made anew. Signed is"
                    + " the canonical JSON (RFC 8785) of alliance, root, sealedAt and size, with Ed25519.")
    HeadLine head(Principal person, @PathVariable String code) {
        return HeadLine.of(
                sealedRecord.head(access.alliance(person.getName(), code).id()));
    }

    @GetMapping("/keys")
    @Operation(summary = "List the public keys that have signed heads, the one in use first.")
    List<KeyLine> keys(Principal person, @PathVariable String code) {
        access.alliance(person.getName(), code);
        return sealedRecord.keys().stream().map(KeyLine::of).toList();
    }

    @GetMapping("/consistency")
    @Operation(
            summary = "Prove that the record of one size begins with all of a smaller one, unchanged.",
            description = "The hashes of RFC 6962, 2.1.2.")
    SealedRecord.Consistency consistency(
            Principal person, @PathVariable String code, @RequestParam long from, @RequestParam long to) {
        return sealedRecord.consistency(access.alliance(person.getName(), code).id(), from, to);
    }

    @GetMapping("/entries/{entry}/proof")
    @Operation(
            summary = "Prove that an entry is in the record as its newest head has it.",
            description = "For whoever may know of the entry. The hashes of RFC 6962, 2.1.1, tell nothing of others.")
    ProofSheet proof(Principal person, @PathVariable String code, @PathVariable UUID entry) {
        var alliance = access.alliance(person.getName(), code);
        var canonical = provable.canonical(person.getName(), alliance, entry);
        return ProofSheet.of(sealedRecord.inclusion(entry), canonical.orElse(null));
    }

    @GetMapping(path = "/bundle", produces = RecordBundle.TYPE)
    @Operation(
            summary = "Export the whole record for the offline verifier.",
            description = "For auditors who work for no member. One JSON object in each line: what the record is, then"
                    + " every entry in the order of sealing with its hash, its text and its columns, and every head.")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = RecordBundle.TYPE, schema = @Schema(type = "string")))
    void bundle(Principal person, @PathVariable String code, HttpServletResponse response) throws IOException {
        bundle.write(access.auditedAlliance(person.getName(), code), response);
    }
}

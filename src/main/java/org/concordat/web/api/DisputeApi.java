package org.concordat.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import org.concordat.access.AllianceAccess;
import org.concordat.access.CaseAccess;
import org.concordat.conflict.ConflictOffice;
import org.concordat.web.ReadableRecord;
import org.concordat.web.Reading;
import org.concordat.web.Readings;
import org.concordat.web.ReportsOnce;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports disputes and tells how they stand, to those who may know of them. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Disputes")
class DisputeApi {

    private static final String KNOWN_AT = "2026-07-01T00:00:00Z";
    private static final String KNOWN = "By what was known then, since the report; by default now.";

    private final ConflictOffice conflicts;
    private final ReadableRecord record;
    private final AllianceAccess alliances;
    private final CaseAccess cases;
    private final Readings readings;
    private final DisputeSheets sheets;
    private final KnownSheets known;
    private final ReportsOnce once;
    private final ObjectMapper json;

    DisputeApi(
            ConflictOffice conflicts,
            ReadableRecord record,
            AllianceAccess alliances,
            CaseAccess cases,
            Readings readings,
            DisputeSheets sheets,
            KnownSheets known,
            ReportsOnce once,
            ObjectMapper json) {
        this.conflicts = conflicts;
        this.record = record;
        this.alliances = alliances;
        this.cases = cases;
        this.readings = readings;
        this.sheets = sheets;
        this.known = known;
        this.once = once;
        this.json = json;
    }

    @PostMapping("/alliances/{code}/disputes")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Report a dispute.",
            description = "With an Idempotency-Key, the same report sent again is the same dispute.")
    ResponseEntity<Reported> report(
            Principal person,
            @PathVariable String code,
            @RequestHeader(name = ReportsOnce.HEADER, required = false) @Nullable String key,
            @RequestBody DisputeReport report) {
        alliances.alliance(person.getName(), code);
        var reference = key == null ? report(code, report) : reportOnce(person.getName(), key, code, report);
        return ResponseEntity.created(URI.create("/api/disputes/" + reference)).body(new Reported(reference));
    }

    private String report(String code, DisputeReport report) {
        return conflicts.report(code, report.report());
    }

    private String reportOnce(String person, String key, String code, DisputeReport report) {
        var sender = report.isProtected() ? once.unnamed(person, key) : person;
        try {
            return once.report(sender, key, code + text(report), () -> report(code, report));
        } catch (ReportsOnce.UsedBefore used) {
            throw new Rejected(HttpStatus.UNPROCESSABLE_ENTITY, used.field(), used.rule());
        }
    }

    private String text(DisputeReport report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @GetMapping("/disputes/{reference}")
    @Operation(
            summary = "Tell how a dispute stands: stage, parties, open tasks, deadlines, obligations, outcome.",
            description =
                    "What is to be done in mediation, and by when, is told those in it and auditors. As known earlier, it is"
                            + " told by the entries that had been sealed by then, and by what the engine kept; tasks have no due date then.")
    DisputeSheet get(
            Principal person,
            @PathVariable String reference,
            @Parameter(example = KNOWN_AT, description = KNOWN) @RequestParam(required = false) @Nullable
                    String knownAt) {
        var reading = known.asKnown(reading(person, reference), knownAt);
        return reading.knownAt() == null ? sheets.of(reading) : known.of(reading);
    }

    @GetMapping("/disputes/{reference}/record")
    @Operation(
            summary = "List the entries of the alliance record about a dispute, oldest first.",
            description = "Only those the reader may know of. How a seat voted is told once the ballots are counted.")
    List<RecordLine> entries(
            Principal person,
            @PathVariable String reference,
            @Parameter(example = KNOWN_AT, description = KNOWN) @RequestParam(required = false) @Nullable
                    String knownAt) {
        return RecordLine.of(record.of(known.asKnown(reading(person, reference), knownAt)));
    }

    private Reading reading(Principal person, String reference) {
        return readings.of(person.getName(), reference);
    }

    @PostMapping("/disputes/{reference}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraw a dispute on behalf of its complainant.")
    void withdraw(Principal person, @PathVariable String reference) {
        cases.standing(person.getName(), reference);
        conflicts.withdrawDispute(reference);
    }
}

package org.concordat.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.concordat.web.ReadableEvidence;
import org.concordat.web.Readings;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells what evidence a dispute has, to those who may know of it. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Disputes")
class EvidenceApi {

    private final ReadableEvidence evidence;
    private final Readings readings;

    EvidenceApi(ReadableEvidence evidence, Readings readings) {
        this.evidence = evidence;
        this.readings = readings;
    }

    @GetMapping("/disputes/{reference}/evidence")
    @Operation(
            summary = "List the register of evidence of a dispute, in the order of filing.",
            description = "Only documents the reader may know of; those that were struck stay in it.")
    List<EvidenceLine> register(Principal person, @PathVariable String reference) {
        return evidence.of(readings.of(person.getName(), reference)).stream()
                .map(EvidenceLine::of)
                .toList();
    }
}

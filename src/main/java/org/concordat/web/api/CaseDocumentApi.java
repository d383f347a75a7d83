package org.concordat.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.concordat.web.Attachment;
import org.concordat.web.Readings;
import org.concordat.web.pages.CaseDocument;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A case file to print and keep. */
@RestController
@RequestMapping("/api/disputes/{reference}/file")
@Tag(name = "Disputes")
class CaseDocumentApi {

    private final Readings readings;
    private final CaseDocument document;

    CaseDocumentApi(Readings readings, CaseDocument document) {
        this.readings = readings;
        this.document = document;
    }

    @GetMapping(produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(
            summary = "Export a dispute's file as a PDF, as far as the reader may see it.",
            description = "Looking at what people wrote is entered, as it is on the page. With zone, such as"
                    + " America/Chicago, times stand there as well. The bundle for the offline verifier is attached.")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> file(
            Principal person, @PathVariable String reference, @RequestParam(defaultValue = "") String zone) {
        var reading = readings.of(person.getName(), reference);
        return Attachment.of("case-" + reference + ".pdf", MediaType.APPLICATION_PDF, document.of(reading, zone));
    }
}

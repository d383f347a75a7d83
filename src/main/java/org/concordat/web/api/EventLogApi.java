package org.concordat.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.concordat.web.log.LogDownload;
import org.concordat.web.log.LogOrders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The record of an alliance's disputes for tools that mine processes. */
@RestController
@RequestMapping("/api/alliances/{code}/event-log")
@Tag(name = "Record")
class EventLogApi {

    private final LogOrders orders;
    private final LogDownload download;

    EventLogApi(LogOrders orders, LogDownload download) {
        this.orders = orders;
        this.download = download;
    }

    @GetMapping
    @Operation(
            summary = "Export the entries of a period as an event log.",
            description = "For auditors; who works for a member gets nothing of that member's disputes. XES (IEEE"
                    + " 1849-2016) has a trace for each dispute, OCEL 2.0 (JSON) events with the things they are about,"
                    + " CSV a row for each entry. The period is two days of the alliance's zone, both included, and"
                    + " counts by when something was decided. The header X-Concordat-Entries says how many entries there"
                    + " are going to be; when the connection ends without a last chunk, it is not all. With pseudonyms,"
                    + " nobody is named, and what was entered beside an outcome is left out.")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = "application/xml", schema = @Schema(type = "string")),
                @Content(mediaType = "application/json", schema = @Schema(type = "object")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = "application/gzip", schema = @Schema(type = "string", format = "binary"))
            })
    void eventLog(
            Principal person,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "xes") String format,
            @RequestParam(defaultValue = "false") boolean pseudonyms,
            @RequestParam(defaultValue = "false") boolean gzip,
            HttpServletResponse response)
            throws IOException {
        download.send(orders.take(person.getName(), code, from, to, format, pseudonyms, gzip), response);
    }
}

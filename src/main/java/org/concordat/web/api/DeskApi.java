package org.concordat.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.util.UUID;
import org.concordat.access.CaseAccess;
import org.concordat.alliance.Choice;
import org.concordat.alliance.DocketCase;
import org.concordat.alliance.Unknown;
import org.concordat.conflict.CorrectionOffice;
import org.concordat.conflict.JoinderOffice;
import org.concordat.conflict.LinkOffice;
import org.concordat.conflict.ReopeningOffice;
import org.concordat.conflict.SplitOffice;
import org.concordat.web.ReadableRecord;
import org.concordat.web.Readings;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Links, merges, splits and reopens disputes, makes members parties and corrects entries. */
@RestController
@RequestMapping(path = "/api/disputes/{reference}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Desk")
class DeskApi {

    private final CaseAccess cases;
    private final Readings readings;
    private final ReadableRecord record;
    private final LinkOffice links;
    private final JoinderOffice joinder;
    private final SplitOffice splits;
    private final ReopeningOffice reopenings;
    private final CorrectionOffice corrections;

    DeskApi(
            CaseAccess cases,
            Readings readings,
            ReadableRecord record,
            LinkOffice links,
            JoinderOffice joinder,
            SplitOffice splits,
            ReopeningOffice reopenings,
            CorrectionOffice corrections) {
        this.cases = cases;
        this.readings = readings;
        this.record = record;
        this.links = links;
        this.joinder = joinder;
        this.splits = splits;
        this.reopenings = reopenings;
        this.corrections = corrections;
    }

    @PostMapping("/links")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Note that another dispute is related.")
    void relate(Principal person, @PathVariable String reference, @RequestBody DeskOrders.NewLink body) {
        cases.standing(person.getName(), reference);
        links.relate(reference, body.other());
    }

    @PostMapping("/merger")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Merge a dispute into another, which goes on with the parties of both.")
    void merge(Principal person, @PathVariable String reference, @RequestBody DeskOrders.Merger body) {
        cases.standing(person.getName(), reference);
        links.merge(reference, body.into());
    }

    @PostMapping("/parties")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Make a further member a party.")
    void join(Principal person, @PathVariable String reference, @RequestBody DeskOrders.NewParty body) {
        cases.standing(person.getName(), reference);
        joinder.joinMember(reference, body.member(), Choice.of(DocketCase.Side.class, "side", body.side()));
    }

    @PostMapping("/split")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Split issues off into a dispute of their own.")
    ResponseEntity<Reported> split(
            Principal person, @PathVariable String reference, @RequestBody DeskOrders.Issues body) {
        cases.standing(person.getName(), reference);
        return created(splits.split(reference, body.issues()));
    }

    @PostMapping("/reopening")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Take a closed dispute up again, as a new one, on behalf of a party.")
    ResponseEntity<Reported> reopen(
            Principal person, @PathVariable String reference, @RequestBody DeskOrders.Reopening body) {
        cases.standing(person.getName(), reference);
        return created(reopenings.reopen(reference, body.reasons()));
    }

    @PostMapping("/record/{entry}/corrections")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Correct an entry of the record by a further entry.")
    void correct(
            Principal person,
            @PathVariable String reference,
            @PathVariable UUID entry,
            @RequestBody DeskOrders.Correction body) {
        if (!record.knows(readings.of(person.getName(), reference), entry)) {
            throw new Unknown("entry", entry);
        }
        corrections.correct(reference, entry, body.correction());
    }

    private static ResponseEntity<Reported> created(String reference) {
        return ResponseEntity.created(URI.create("/api/disputes/" + reference)).body(new Reported(reference));
    }
}

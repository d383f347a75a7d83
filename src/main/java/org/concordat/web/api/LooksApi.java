package org.concordat.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.UUID;
import org.concordat.vault.WhoLooked;
import org.concordat.web.ReadableLooks;
import org.concordat.web.Readings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells who looked at what people wrote and filed in a dispute, to those who may know of it. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Disputes")
class LooksApi {

    private static final int SIZE = 50;

    private final WhoLooked looks;
    private final ReadableLooks readable;
    private final Readings readings;

    LooksApi(WhoLooked looks, ReadableLooks readable, Readings readings) {
        this.looks = looks;
        this.readable = readable;
        this.readings = readings;
    }

    @GetMapping("/disputes/{reference}/looks")
    @Operation(
            summary = "List who looked at what was written and filed in a dispute, the last first, 50 at a time.",
            description =
                    "For auditors; for a party's representatives what was written and filed for their own organisation."
                            + " The next 50 come with before, the id that the answer names as earlier.")
    LooksSheet looked(
            Principal person,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(required = false) @Nullable UUID before) {
        var search = readable.of(readings.of(person.getName(), reference)).by(by.isBlank() ? null : by.strip());
        return LooksSheet.of(looks.page(search, before, SIZE));
    }
}

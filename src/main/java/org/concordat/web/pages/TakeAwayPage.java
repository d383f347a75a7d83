package org.concordat.web.pages;

import java.security.Principal;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Refusal;
import org.concordat.web.Attachment;
import org.concordat.web.CaseBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A case file to take away: to read as a PDF, to prove as a bundle for the verifier. */
@Controller
class TakeAwayPage {

    private final Readers readers;
    private final CaseDocument document;
    private final CaseBundle bundle;
    private final AllianceOffice alliances;
    private final Docket docket;

    TakeAwayPage(Readers readers, CaseDocument document, CaseBundle bundle, AllianceOffice alliances, Docket docket) {
        this.readers = readers;
        this.document = document;
        this.bundle = bundle;
        this.alliances = alliances;
        this.docket = docket;
    }

    @GetMapping("/disputes/{reference}/take-away")
    String show(@PathVariable String reference, Principal reader, Model model) {
        readers.admit(reader.getName(), reference);
        var alliance = alliances.alliance(docket.caseOf(reference).alliance());
        model.addAttribute("reference", reference);
        model.addAttribute("zone", alliance.zone().getId());
        return "take-away";
    }

    @GetMapping("/disputes/{reference}/file.pdf")
    ResponseEntity<byte[]> document(
            @PathVariable String reference, @RequestParam(defaultValue = "") String zone, Principal reader) {
        var reading = readers.admit(reader.getName(), reference);
        return Attachment.of("case-" + reference + ".pdf", MediaType.APPLICATION_PDF, document.of(reading, zone));
    }

    @GetMapping("/disputes/{reference}/bundle")
    ResponseEntity<byte[]> bundle(
            @PathVariable String reference, @RequestParam(defaultValue = "") String from, Principal reader) {
        var reading = readers.admit(reader.getName(), reference);
        return Attachment.of(
                reference + ".bundle.jsonl",
                MediaType.parseMediaType(CaseBundle.TYPE),
                bundle.of(reading, size(from.strip())));
    }

    private static @Nullable Long size(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return Long.valueOf(typed);
        } catch (NumberFormatException e) {
            throw new Refusal("from", "must be a whole number");
        }
    }
}

package org.concordat.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.UUID;
import org.concordat.alliance.Refusal;
import org.concordat.obligation.ObligationRegister;
import org.concordat.web.Reading;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A member lets go of what it is owed, after being asked once more. */
@Controller
class WaiverPage {

    private final Readers readers;
    private final CaseRights rights;
    private final CaseExcerpts excerpts;
    private final ObligationRegister register;

    WaiverPage(Readers readers, CaseRights rights, CaseExcerpts excerpts, ObligationRegister register) {
        this.readers = readers;
        this.rights = rights;
        this.excerpts = excerpts;
        this.register = register;
    }

    @GetMapping("/disputes/{reference}/obligations/{id}/waiver")
    String ask(@PathVariable String reference, @PathVariable UUID id, Principal reader, Model model) {
        return show(admit(reference, id, reader), id, "", model);
    }

    @PostMapping("/disputes/{reference}/obligations/{id}/waiver")
    String waive(
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reasons,
            Principal reader,
            Model model,
            HttpServletResponse response) {
        var reading = admit(reference, id, reader);
        try {
            register.waiveObligation(id, reasons);
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("refusal", refusal);
            return show(reading, id, reasons, model);
        }
        return "redirect:/disputes/" + reference;
    }

    private String show(Reading reading, UUID id, String reasons, Model model) {
        model.addAttribute("reference", reading.reference());
        model.addAttribute("promise", excerpts.promise(reading, id));
        model.addAttribute("reasons", reasons);
        return "waiver";
    }

    private Reading admit(String reference, UUID id, Principal reader) {
        var reading = readers.admit(reader.getName(), reference);
        rights.requireWaivable(reading, id);
        return reading;
    }
}

package org.concordat.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.UUID;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.obligation.ObligationRegister;
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
    private final CaseFiles files;
    private final ObligationRegister register;

    WaiverPage(Readers readers, CaseFiles files, ObligationRegister register) {
        this.readers = readers;
        this.files = files;
        this.register = register;
    }

    @GetMapping("/disputes/{reference}/obligations/{id}/waiver")
    String ask(@PathVariable String reference, @PathVariable UUID id, Principal reader, Model model) {
        return show(reference, promise(reference, id, reader), "", model);
    }

    @PostMapping("/disputes/{reference}/obligations/{id}/waiver")
    String waive(
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reasons,
            Principal reader,
            Model model,
            HttpServletResponse response) {
        var promise = promise(reference, id, reader);
        try {
            register.waiveObligation(id, reasons);
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("refusal", refusal);
            return show(reference, promise, reasons, model);
        }
        return "redirect:/disputes/" + reference;
    }

    private static String show(String reference, CaseFile.Promise promise, String reasons, Model model) {
        model.addAttribute("reference", reference);
        model.addAttribute("promise", promise);
        model.addAttribute("reasons", reasons);
        return "waiver";
    }

    private CaseFile.Promise promise(String reference, UUID id, Principal reader) {
        return files.open(readers.admit(reader.getName(), reference)).obligations().stream()
                .filter(promise -> promise.id().equals(id) && promise.mayWaive())
                .findFirst()
                .orElseThrow(() -> new Unknown("page", id));
    }
}

package org.concordat.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.UUID;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.sanction.ReadmissionOffice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An expelled member asks to be readmitted, with its reasons. */
@Controller
class ReadmissionPage {

    private final Readers readers;
    private final CaseExcerpts excerpts;
    private final ReadmissionOffice readmissions;

    ReadmissionPage(Readers readers, CaseExcerpts excerpts, ReadmissionOffice readmissions) {
        this.readers = readers;
        this.excerpts = excerpts;
        this.readmissions = readmissions;
    }

    @GetMapping("/disputes/{reference}/sanctions/{id}/readmission")
    String ask(@PathVariable String reference, @PathVariable UUID id, Principal reader, Model model) {
        var sanction = sanction(reference, id, reader);
        if (!sanction.mayAskForReadmission()) {
            throw new Unknown("page", id);
        }
        return show(reference, sanction, "", model);
    }

    @PostMapping("/disputes/{reference}/sanctions/{id}/readmission")
    String askForReadmission(
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reasons,
            Principal reader,
            Model model,
            HttpServletResponse response) {
        var sanction = sanction(reference, id, reader);
        try {
            readmissions.askForReadmission(reference, id, reasons);
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("refusal", refusal);
            return show(reference, sanction, reasons, model);
        }
        return "redirect:/disputes/" + reference;
    }

    private static String show(String reference, Compliance.Penalty sanction, String reasons, Model model) {
        model.addAttribute("reference", reference);
        model.addAttribute("sanction", sanction);
        model.addAttribute("reasons", reasons);
        return "readmission";
    }

    private Compliance.Penalty sanction(String reference, UUID id, Principal reader) {
        return excerpts.sanction(readers.admit(reader.getName(), reference), id);
    }
}

package org.concordat.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.conflict.ReopeningOffice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A party asks for a closed dispute to be taken up again. */
@Controller
@RequestMapping("/disputes/{reference}/reopening")
class ReopeningPage {

    private final Readers readers;
    private final CaseRights rights;
    private final ReopeningOffice office;

    ReopeningPage(Readers readers, CaseRights rights, ReopeningOffice office) {
        this.readers = readers;
        this.rights = rights;
        this.office = office;
    }

    @GetMapping
    String ask(@PathVariable String reference, Principal reader, Model model) {
        if (!rights.mayReopen(readers.admit(reader.getName(), reference))) {
            throw new Unknown("page", reference);
        }
        model.addAttribute("reference", reference);
        return "reopening";
    }

    @PostMapping
    String reopen(
            @PathVariable String reference,
            @RequestParam String reasons,
            Principal reader,
            Model model,
            HttpServletResponse response) {
        readers.admit(reader.getName(), reference);
        try {
            return "redirect:/disputes/" + office.reopen(reference, reasons);
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("reference", reference);
            model.addAttribute("refusal", refusal);
            model.addAttribute("typed", reasons);
            return "reopening";
        }
    }
}

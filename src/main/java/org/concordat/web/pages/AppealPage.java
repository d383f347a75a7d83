package org.concordat.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.UUID;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.sanction.AppealGround;
import org.concordat.sanction.AppealOffice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A sanctioned member appeals, on a ground and with its reasons. */
@Controller
class AppealPage {

    private final Readers readers;
    private final CaseExcerpts excerpts;
    private final AppealOffice appeals;

    AppealPage(Readers readers, CaseExcerpts excerpts, AppealOffice appeals) {
        this.readers = readers;
        this.excerpts = excerpts;
        this.appeals = appeals;
    }

    @GetMapping("/disputes/{reference}/sanctions/{id}/appeal")
    String ask(@PathVariable String reference, @PathVariable UUID id, Principal reader, Model model) {
        var sanction = sanction(reference, id, reader);
        if (!sanction.mayAppeal()) {
            throw new Unknown("page", id);
        }
        return show(reference, sanction, "", "", model);
    }

    @PostMapping("/disputes/{reference}/sanctions/{id}/appeal")
    String fileAppeal(
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String reasons,
            Principal reader,
            Model model,
            HttpServletResponse response) {
        var sanction = sanction(reference, id, reader);
        try {
            appeals.fileAppeal(reference, id, ground, reasons);
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("refusal", refusal);
            return show(reference, sanction, ground, reasons, model);
        }
        return "redirect:/disputes/" + reference;
    }

    private static String show(
            String reference, Compliance.Penalty sanction, String ground, String reasons, Model model) {
        model.addAttribute("reference", reference);
        model.addAttribute("sanction", sanction);
        model.addAttribute("grounds", AppealGround.values());
        model.addAttribute("ground", ground);
        model.addAttribute("reasons", reasons);
        return "appeal";
    }

    private Compliance.Penalty sanction(String reference, UUID id, Principal reader) {
        return excerpts.sanction(readers.admit(reader.getName(), reference), id);
    }
}

package org.concordat.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.mediation.DisclosureOffice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a mediator discloses a tie they have found since, and steps down. */
@Controller
class DisclosurePage {

    private final Readers readers;
    private final DisclosureOffice office;

    DisclosurePage(Readers readers, DisclosureOffice office) {
        this.readers = readers;
        this.office = office;
    }

    @GetMapping("/disputes/{reference}/tie")
    String ask(@PathVariable String reference, Principal mediator, Model model) {
        requireMediator(mediator, reference);
        model.addAttribute("reference", reference);
        return "tie";
    }

    @PostMapping("/disputes/{reference}/tie")
    String disclose(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String tie,
            Principal mediator,
            Model model,
            HttpServletResponse response) {
        requireMediator(mediator, reference);
        try {
            office.discloseTie(reference, tie);
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("refused", "What ties you " + refusal.rule() + ".");
            model.addAttribute("reference", reference);
            model.addAttribute("typed", tie);
            return "tie";
        }
        return "redirect:/";
    }

    private void requireMediator(Principal mediator, String reference) {
        readers.admit(mediator.getName(), reference);
        if (!office.mayDisclose(mediator.getName(), reference)) {
            throw new Unknown("page", reference);
        }
    }
}

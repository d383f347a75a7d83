package org.concordat.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.retention.LegalHoldOffice;
import org.concordat.web.pages.words.Labels;
import org.concordat.web.pages.words.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A compliance officer places a legal hold on a case and lifts it. Whoever may not learns nothing, not even of the case. */
@Controller
@RequestMapping("/disputes/{reference}/legal-hold")
class LegalHoldPage {

    private final LegalHoldOffice office;
    private final Names names;

    LegalHoldPage(LegalHoldOffice office, Names names) {
        this.office = office;
        this.names = names;
    }

    @GetMapping
    String ask(@PathVariable String reference, Principal reader, Model model) {
        return show(reference, reader, model);
    }

    @PostMapping
    String placeHold(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String reason,
            Principal person,
            Model model,
            HttpServletResponse response) {
        return act(() -> office.placeHold(reference, reason), reference, reason, person, model, response);
    }

    @PostMapping("/lifting")
    String liftHold(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String reason,
            Principal person,
            Model model,
            HttpServletResponse response) {
        return act(() -> office.liftHold(reference, reason), reference, reason, person, model, response);
    }

    private String act(
            Runnable act,
            String reference,
            @Nullable String reason,
            Principal person,
            Model model,
            HttpServletResponse response) {
        requireMayHold(reference, person);
        try {
            act.run();
            return "redirect:/disputes/" + reference;
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("refusal", Labels.told(refusal));
            model.addAttribute("typed", reason);
            return show(reference, person, model);
        }
    }

    private String show(String reference, Principal reader, Model model) {
        requireMayHold(reference, reader);
        var hold = office.of(reference);
        model.addAttribute("reference", reference);
        model.addAttribute("held", hold.isPresent());
        model.addAttribute("tooLateFor", String.join(", ", office.tooLateFor(reference)));
        model.addAttribute(
                "placedBy", hold.map(each -> names.person(each.placedBy())).orElse(""));
        return "legal-hold";
    }

    private void requireMayHold(String reference, Principal person) {
        if (!office.mayHold(person.getName(), reference)) {
            throw new Unknown("page", reference);
        }
    }
}

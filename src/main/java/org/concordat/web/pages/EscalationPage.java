package org.concordat.web.pages;

import java.security.Principal;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.escalation.StalledDisputes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A party or a case manager has a stalled dispute escalated, and says why. */
@Controller
class EscalationPage {

    private final Readers readers;
    private final CaseFiles files;
    private final StalledDisputes stalled;

    EscalationPage(Readers readers, CaseFiles files, StalledDisputes stalled) {
        this.readers = readers;
        this.files = files;
        this.stalled = stalled;
    }

    @GetMapping("/disputes/{reference}/escalation")
    String ask(@PathVariable String reference, Principal reader, Model model) {
        var file = files.open(readers.admit(reader.getName(), reference));
        if (!file.mayEscalate()) {
            throw new Unknown("page", reference);
        }
        model.addAttribute("file", file);
        return "escalation";
    }

    @PostMapping("/disputes/{reference}/escalation")
    String escalate(
            @PathVariable String reference,
            @RequestParam String reasons,
            Principal reader,
            RedirectAttributes redirect) {
        readers.admit(reader.getName(), reference);
        try {
            stalled.escalate(reference, reasons);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", "The " + refusal.field() + " " + refusal.rule() + ".");
        }
        redirect.addAttribute("reference", reference);
        return "redirect:/disputes/{reference}";
    }
}

package org.concordat.web.pages;

import java.security.Principal;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.escalation.EscalationRequestOffice;
import org.concordat.escalation.StalledDisputes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A case manager has a stalled dispute escalated, or a party asks for that, and says why. */
@Controller
class EscalationPage {

    private final Readers readers;
    private final CaseFiles files;
    private final StalledDisputes stalled;
    private final EscalationRequestOffice requests;

    EscalationPage(Readers readers, CaseFiles files, StalledDisputes stalled, EscalationRequestOffice requests) {
        this.readers = readers;
        this.files = files;
        this.stalled = stalled;
        this.requests = requests;
    }

    @GetMapping("/disputes/{reference}/escalation")
    String decide(@PathVariable String reference, Principal reader, Model model) {
        var file = files.open(readers.admit(reader.getName(), reference));
        return show(file, file.mayEscalate(), "escalation", model);
    }

    @GetMapping("/disputes/{reference}/escalation-request")
    String ask(@PathVariable String reference, Principal reader, Model model) {
        var file = files.open(readers.admit(reader.getName(), reference));
        return show(file, file.mayAskForEscalation(), "escalation-request", model);
    }

    private static String show(CaseFile file, boolean isAllowed, String page, Model model) {
        if (!isAllowed) {
            throw new Unknown("page", file.heading().reference());
        }
        model.addAttribute("file", file);
        return page;
    }

    @PostMapping("/disputes/{reference}/escalation")
    String escalate(
            @PathVariable String reference,
            @RequestParam String reasons,
            Principal reader,
            RedirectAttributes redirect) {
        return act(reference, reader, () -> stalled.escalate(reference, reasons), redirect);
    }

    @PostMapping("/disputes/{reference}/escalation-request")
    String askForEscalation(
            @PathVariable String reference,
            @RequestParam String reasons,
            Principal reader,
            RedirectAttributes redirect) {
        return act(reference, reader, () -> requests.askForEscalation(reference, reasons), redirect);
    }

    private String act(String reference, Principal reader, Runnable act, RedirectAttributes redirect) {
        readers.admit(reader.getName(), reference);
        try {
            act.run();
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", "The " + refusal.field() + " " + refusal.rule() + ".");
        }
        redirect.addAttribute("reference", reference);
        return "redirect:/disputes/{reference}";
    }
}

package org.concordat.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.escalation.EscalationRequestOffice;
import org.concordat.escalation.StalledDisputes;
import org.concordat.web.Reading;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A case manager has a stalled dispute escalated, or a party asks for that, and says why. */
@Controller
class EscalationPage {

    private static final String DECISION = "escalation";
    private static final String REQUEST = "escalation-request";

    private final Readers readers;
    private final CaseRights rights;
    private final CaseExcerpts excerpts;
    private final StalledDisputes stalled;
    private final EscalationRequestOffice requests;

    EscalationPage(
            Readers readers,
            CaseRights rights,
            CaseExcerpts excerpts,
            StalledDisputes stalled,
            EscalationRequestOffice requests) {
        this.readers = readers;
        this.rights = rights;
        this.excerpts = excerpts;
        this.stalled = stalled;
        this.requests = requests;
    }

    @GetMapping("/disputes/{reference}/escalation")
    String decide(@PathVariable String reference, Principal reader, Model model) {
        var reading = readers.admit(reader.getName(), reference);
        return show(reading, rights.mayEscalate(reading), DECISION, model);
    }

    @GetMapping("/disputes/{reference}/escalation-request")
    String ask(@PathVariable String reference, Principal reader, Model model) {
        var reading = readers.admit(reader.getName(), reference);
        return show(reading, rights.mayAskForEscalation(reading), REQUEST, model);
    }

    private String show(Reading reading, boolean isAllowed, String page, Model model) {
        if (!isAllowed) {
            throw new Unknown("page", reading.reference());
        }
        return show(reading, page, model);
    }

    private String show(Reading reading, String page, Model model) {
        model.addAttribute("reference", reading.reference());
        model.addAttribute("subject", excerpts.subject(reading));
        return page;
    }

    @PostMapping("/disputes/{reference}/escalation")
    String escalate(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String reasons,
            Principal reader,
            Model model,
            HttpServletResponse response) {
        var reading = readers.admit(reader.getName(), reference);
        try {
            stalled.escalate(reference, reasons);
        } catch (Refusal refusal) {
            return showAgain(reading, DECISION, refusal, reasons, model, response);
        }
        return "redirect:/disputes/" + reference;
    }

    @PostMapping("/disputes/{reference}/escalation-request")
    String askForEscalation(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String reasons,
            Principal reader,
            Model model,
            HttpServletResponse response) {
        var reading = readers.admit(reader.getName(), reference);
        try {
            requests.askForEscalation(reference, reasons);
        } catch (Refusal refusal) {
            return showAgain(reading, REQUEST, refusal, reasons, model, response);
        }
        return "redirect:/disputes/" + reference;
    }

    /** With what was written, also when it comes too late: it can still be put somewhere else. */
    private String showAgain(
            Reading reading, String page, Refusal refusal, String reasons, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("refusal", refusal);
        model.addAttribute("typed", reasons);
        return show(reading, page, model);
    }
}

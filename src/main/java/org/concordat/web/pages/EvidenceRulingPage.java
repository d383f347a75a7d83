package org.concordat.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.UUID;
import org.concordat.alliance.Choice;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.conflict.EvidenceRegister;
import org.concordat.conflict.RulingOnItem.Ruling;
import org.concordat.vault.StoredItem;
import org.concordat.web.ReadableEvidence;
import org.concordat.web.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The investigator accepts a document or strikes it out, with reasons. */
@Controller
class EvidenceRulingPage {

    private final Readers readers;
    private final ReadableEvidence evidence;
    private final EvidenceRegister register;

    EvidenceRulingPage(Readers readers, ReadableEvidence evidence, EvidenceRegister register) {
        this.readers = readers;
        this.evidence = evidence;
        this.register = register;
    }

    @GetMapping("/disputes/{reference}/evidence/{id}/ruling")
    String ask(
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String task,
            Principal reader,
            Model model) {
        return show(reference, ruled(reader, reference, id), task, model);
    }

    @PostMapping("/disputes/{reference}/evidence/{id}/ruling")
    String rule(
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String ruling,
            @RequestParam(required = false) @Nullable String reasons,
            @RequestParam(required = false) @Nullable String task,
            Principal reader,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var document = ruled(reader, reference, id);
        try {
            register.rule(reference, id, Choice.of(Ruling.class, "ruling", ruling), reasons);
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("refusal", refusal);
            model.addAttribute("typed", reasons);
            return show(reference, document, task, model);
        }
        return EvidencePage.back(reference, task, redirect);
    }

    private static String show(String reference, StoredItem document, @Nullable String task, Model model) {
        model.addAttribute("reference", reference);
        model.addAttribute("document", document);
        model.addAttribute("task", task);
        return "evidence-ruling";
    }

    private StoredItem ruled(Principal reader, String reference, UUID id) {
        var reading = readers.admit(reader.getName(), reference);
        requireInvestigator(reading, id);
        return evidence.readable(reading, id);
    }

    private void requireInvestigator(Reading reading, UUID id) {
        if (!evidence.isRuledBy(reading)) {
            throw new Unknown("document", id);
        }
    }
}

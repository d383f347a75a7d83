package org.concordat.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.UUID;
import org.concordat.alliance.Refusal;
import org.concordat.conflict.CorrectionOffice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A case manager says what is wrong with an entry. */
@Controller
@RequestMapping("/disputes/{reference}/record/{entry}/correction")
class CorrectionPage {

    private final Readers readers;
    private final CaseExcerpts excerpts;
    private final CorrectionOffice office;

    CorrectionPage(Readers readers, CaseExcerpts excerpts, CorrectionOffice office) {
        this.readers = readers;
        this.excerpts = excerpts;
        this.office = office;
    }

    @GetMapping
    String ask(@PathVariable String reference, @PathVariable UUID entry, Principal reader, Model model) {
        model.addAttribute("line", line(reference, entry, reader));
        model.addAttribute("reference", reference);
        return "correction";
    }

    @PostMapping
    String correct(
            @PathVariable String reference,
            @PathVariable UUID entry,
            @RequestParam String correction,
            Principal reader,
            Model model,
            HttpServletResponse response) {
        var line = line(reference, entry, reader);
        try {
            office.correct(reference, entry, correction);
            return "redirect:/disputes/" + reference + "#record-title";
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("line", line);
            model.addAttribute("reference", reference);
            model.addAttribute("refusal", refusal);
            model.addAttribute("typed", correction);
            return "correction";
        }
    }

    private CaseFile.Line line(String reference, UUID entry, Principal reader) {
        return excerpts.correctable(readers.admit(reader.getName(), reference), entry);
    }
}

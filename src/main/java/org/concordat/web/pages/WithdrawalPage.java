package org.concordat.web.pages;

import java.security.Principal;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.conflict.ConflictOffice;
import org.concordat.obligation.Obligation;
import org.concordat.obligation.ObligationRegister;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The complainant takes a dispute back, after being asked once more. */
@Controller
class WithdrawalPage {

    private final Readers readers;
    private final CaseRights rights;
    private final CaseExcerpts excerpts;
    private final ConflictOffice conflicts;
    private final ObligationRegister obligations;

    WithdrawalPage(
            Readers readers,
            CaseRights rights,
            CaseExcerpts excerpts,
            ConflictOffice conflicts,
            ObligationRegister obligations) {
        this.readers = readers;
        this.rights = rights;
        this.excerpts = excerpts;
        this.conflicts = conflicts;
        this.obligations = obligations;
    }

    @GetMapping("/disputes/{reference}/withdrawal")
    String ask(@PathVariable String reference, Principal reader, Model model) {
        var reading = readers.admit(reader.getName(), reference);
        if (!rights.mayWithdraw(reading)) {
            throw new Unknown("page", reference);
        }
        model.addAttribute("reference", reference);
        model.addAttribute("subject", excerpts.subject(reading));
        model.addAttribute(
                "letsGo", obligations.obligationsOf(reference).stream().anyMatch(Obligation::isOpen));
        return "withdrawal";
    }

    @PostMapping("/disputes/{reference}/withdrawal")
    String withdraw(@PathVariable String reference, Principal reader, RedirectAttributes redirect) {
        readers.admit(reader.getName(), reference);
        try {
            conflicts.withdrawDispute(reference);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", "The dispute " + refusal.rule() + ".");
        }
        redirect.addAttribute("reference", reference);
        return "redirect:/disputes/{reference}";
    }
}

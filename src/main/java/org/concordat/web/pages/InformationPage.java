package org.concordat.web.pages;

import java.security.Principal;
import java.util.UUID;
import org.concordat.alliance.Refusal;
import org.concordat.web.InformationDesk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whoever has a task asks a party for information, in the task's case file. */
@Controller
class InformationPage {

    private final InformationDesk desk;

    InformationPage(InformationDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/case-file/information-requests")
    String ask(
            @RequestParam String task,
            @RequestParam(defaultValue = "") String party,
            @RequestParam(defaultValue = "") String question,
            Principal person,
            RedirectAttributes redirect) {
        try {
            desk.ask(person.getName(), task, party, question);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refusal", refusal);
            redirect.addFlashAttribute("question", question);
        }
        redirect.addAttribute("task", task);
        return "redirect:/case-file";
    }

    @PostMapping("/case-file/information-requests/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, @RequestParam String task, RedirectAttributes redirect) {
        desk.withdraw(id);
        redirect.addAttribute("task", task);
        return "redirect:/case-file";
    }
}

package org.concordat.web.pages;

import java.security.Principal;
import java.util.UUID;
import org.concordat.alliance.Refusal;
import org.concordat.web.MoreTimeDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whoever has a step asks for more time, in the task's case file or on the case's page. */
@Controller
class MoreTimePage {

    private final MoreTimeDesk desk;

    MoreTimePage(MoreTimeDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/case-file/extension-requests")
    String askInTask(
            @RequestParam String task,
            @RequestParam UUID clock,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String reason,
            Principal person,
            RedirectAttributes redirect) {
        ask(person, clock, days, reason, redirect);
        redirect.addAttribute("task", task);
        return "redirect:/case-file";
    }

    @PostMapping("/disputes/{reference}/extension-requests")
    String ask(
            @PathVariable String reference,
            @RequestParam UUID clock,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String reason,
            Principal person,
            RedirectAttributes redirect) {
        ask(person, clock, days, reason, redirect);
        redirect.addAttribute("reference", reference);
        return "redirect:/disputes/{reference}";
    }

    private void ask(Principal person, UUID clock, String days, String reason, RedirectAttributes redirect) {
        try {
            desk.ask(person.getName(), clock, number(days), reason);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("notExtended", refusal);
            redirect.addFlashAttribute("extensionReason", reason);
        }
    }

    private static @Nullable Integer number(String days) {
        return days.matches("[0-9]{1,4}") ? Integer.valueOf(days) : null;
    }
}

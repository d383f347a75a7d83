package org.concordat.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.concordat.access.Passwords;
import org.concordat.alliance.Refusal;
import org.concordat.web.pages.words.Labels;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody chooses a password of their own; afterwards they sign in with it, everywhere. */
@Controller
@RequestMapping("/password")
class PasswordPage {

    private final Passwords passwords;

    PasswordPage(Passwords passwords) {
        this.passwords = passwords;
    }

    @GetMapping
    String ask(Principal person, Model model) {
        model.addAttribute("due", passwords.isDue(person.getName()));
        return "password";
    }

    @PostMapping
    String change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String wanted,
            Principal person,
            Model model,
            HttpServletResponse response) {
        try {
            passwords.change(person.getName(), current, wanted);
            return "redirect:/login?changed";
        } catch (Refusal refusal) {
            return refuse(Labels.told(refusal), person, model, response);
        } catch (LockedException tooEarly) {
            return refuse(tooEarly.getMessage() + ".", person, model, response);
        }
    }

    private String refuse(String why, Principal person, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("refused", why);
        return ask(person, model);
    }
}

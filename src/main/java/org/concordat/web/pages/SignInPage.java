package org.concordat.web.pages;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The one sign-in for pages, Tasklist, Cockpit and Admin. */
@Controller
class SignInPage {

    private final boolean hasProvider;

    SignInPage(@Value("${concordat.oidc.issuer:}") String issuer) {
        this.hasProvider = !issuer.isEmpty();
    }

    @GetMapping("/login")
    String show(Model model) {
        model.addAttribute("provider", hasProvider);
        return "login";
    }
}

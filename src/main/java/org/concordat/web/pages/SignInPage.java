package org.concordat.web.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The one sign-in for pages, Tasklist, Cockpit and Admin. */
@Controller
class SignInPage {

    @GetMapping("/login")
    String show() {
        return "login";
    }
}

package org.concordat.web.pages;

import java.util.stream.Collectors;
import org.concordat.web.Founding;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The one sign-in for pages, Tasklist, Cockpit and Admin. */
@Controller
class SignInPage {

    private final boolean hasProvider;
    private final ApplicationAvailability availability;
    private final ObjectProvider<Founding> foundings;

    SignInPage(
            @Value("${concordat.oidc.issuer:}") String issuer,
            ApplicationAvailability availability,
            ObjectProvider<Founding> foundings) {
        this.hasProvider = !issuer.isEmpty();
        this.availability = availability;
        this.foundings = foundings;
    }

    @GetMapping("/login")
    String show(Model model) {
        model.addAttribute("provider", hasProvider);
        if (availability.getReadinessState() == ReadinessState.REFUSING_TRAFFIC) {
            model.addAttribute(
                    "starting", foundings.stream().map(Founding::progress).collect(Collectors.joining(" ")));
        }
        return "login";
    }
}

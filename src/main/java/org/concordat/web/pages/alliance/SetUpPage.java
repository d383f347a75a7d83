package org.concordat.web.pages.alliance;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.web.pages.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An administrator founds an alliance, or chooses the one to work on. */
@Controller
class SetUpPage {

    private final AllianceOffice alliances;
    private final Administrators administrators;

    SetUpPage(AllianceOffice alliances, Administrators administrators) {
        this.alliances = alliances;
        this.administrators = administrators;
    }

    @GetMapping("/setup")
    String show(Principal administrator, Model model) {
        return list(administrators.named(administrator), model);
    }

    @PostMapping("/setup")
    String found(
            @RequestParam Map<String, String> typed,
            Principal administrator,
            Model model,
            HttpServletResponse response) {
        var person = administrators.named(administrator);
        if (person.alliance() != null) {
            throw new Unknown("page", "setup");
        }
        try {
            alliances.found(
                    Typed.text(typed, "code"),
                    Typed.text(typed, "name"),
                    Typed.text(typed, "zone"),
                    Typed.text(typed, "calendar"));
            return "redirect:/setup/" + Typed.text(typed, "code");
        } catch (Refusal refusal) {
            Typed.refuse("alliance", refusal, typed, model, response);
            return list(person, model);
        }
    }

    private String list(Person administrator, Model model) {
        var own = administrator.alliance();
        model.addAttribute("mayFound", own == null);
        model.addAttribute("alliances", own == null ? alliances.alliances() : List.of(alliances.alliance(own)));
        model.addAttribute(
                "zones", List.of("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"));
        return "setup";
    }
}

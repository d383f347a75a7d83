package org.concordat.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Map;
import org.concordat.alliance.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A case as it was known on an earlier day. */
@Controller
class KnownCasePage {

    private final Readers readers;
    private final AsKnownDays days;
    private final KnownFiles files;

    KnownCasePage(Readers readers, AsKnownDays days, KnownFiles files) {
        this.readers = readers;
        this.days = days;
        this.files = files;
    }

    @GetMapping(path = "/disputes/{reference}", params = "known")
    String show(
            @PathVariable String reference,
            @RequestParam Map<String, String> typed,
            Principal reader,
            Model model,
            HttpServletResponse response) {
        var reading = readers.admit(reader.getName(), reference);
        try {
            var asKnown = days.of(reference, typed);
            if (!asKnown.isEarlier()) {
                return "redirect:/disputes/" + reference;
            }
            model.addAttribute("asKnown", asKnown);
            model.addAttribute("file", files.open(asKnown.narrow(reading)));
            return "dispute-known";
        } catch (Refusal refusal) {
            return refuse(reference, "", refusal, typed, model, response);
        }
    }

    /** Another day can be chosen on the spot. */
    static String refuse(
            String reference,
            String page,
            Refusal refusal,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Typed.refuse("known", refusal, typed, model, response);
        model.addAttribute("asKnown", AsKnown.now(reference));
        model.addAttribute("page", page);
        return "as-known";
    }
}

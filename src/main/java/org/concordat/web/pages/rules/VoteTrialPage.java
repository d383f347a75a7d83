package org.concordat.web.pages.rules;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.concordat.alliance.Refusal;
import org.concordat.escalation.VoteRule;
import org.concordat.escalation.VoteTrial;
import org.concordat.web.pages.words.Choices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A page on which a board tries out what a rule of counting makes of a vote. */
@Controller
class VoteTrialPage {

    @GetMapping("/vote-trial")
    String tryOut(@RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        model.addAttribute("typed", typed);
        model.addAttribute("bases", Choices.of(VoteRule.Base.class));
        if (!typed.isEmpty()) {
            count(typed, model, response);
        }
        return "vote-trial";
    }

    private static void count(Map<String, String> typed, Model model, HttpServletResponse response) {
        try {
            var trial = VoteTrial.of(typed);
            model.addAttribute("result", trial.result().word());
            model.addAttribute("base", trial.base());
            model.addAttribute(
                    "needed", trial.needed().isPresent() ? trial.needed().getAsInt() : null);
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("refusal", refusal);
        }
    }
}

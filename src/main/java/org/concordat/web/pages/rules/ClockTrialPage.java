package org.concordat.web.pages.rules;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.concordat.alliance.Refusal;
import org.concordat.clock.DayCount;
import org.concordat.web.Trials;
import org.concordat.web.pages.words.Choices;
import org.concordat.web.pages.words.Times;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A page on which anybody tries out where a rule leads, and checks the count by hand. */
@Controller
class ClockTrialPage {

    private final Trials trials;

    ClockTrialPage(Trials trials) {
        this.trials = trials;
    }

    @GetMapping("/clock-trial")
    String tryOut(
            @RequestParam Map<String, String> typed, Principal reader, Model model, HttpServletResponse response) {
        model.addAttribute("typed", typed);
        model.addAttribute("units", Choices.of(DayCount.Unit.class));
        model.addAttribute("calendars", trials.calendars(reader.getName()));
        model.addAttribute("zone", trials.zoneOf(reader.getName()));
        if (!typed.isEmpty()) {
            count(reader, typed, model, response);
        }
        return "clock-trial";
    }

    private void count(Principal reader, Map<String, String> typed, Model model, HttpServletResponse response) {
        try {
            var deadline = trials.tryOut(reader.getName(), new HashMap<>(typed));
            model.addAttribute("deadline", deadline);
            model.addAttribute("due", moment(deadline.due()));
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("refusal", refusal);
        }
    }

    private static String moment(ZonedDateTime due) {
        return new Times(due.getZone(), due.toInstant()).moment(due.toInstant());
    }
}

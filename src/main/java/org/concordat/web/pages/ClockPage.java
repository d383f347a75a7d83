package org.concordat.web.pages;

import java.security.Principal;
import java.time.Clock;
import org.concordat.alliance.Unknown;
import org.concordat.clock.Explanations;
import org.concordat.web.pages.words.Times;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Why a deadline is when it is, day by day. */
@Controller
class ClockPage {

    private final Readers readers;
    private final Explanations explanations;
    private final DeadlinePart deadlines;
    private final Clock clock;

    ClockPage(Readers readers, Explanations explanations, DeadlinePart deadlines, Clock clock) {
        this.readers = readers;
        this.explanations = explanations;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @GetMapping("/clocks/{id}")
    String explain(@PathVariable String id, Principal reader, Model model) {
        var explanation = explanations.of(id);
        var explained = explanation.clock();
        if (!readers.admit(reader.getName(), explained.reference()).knowsOfClock(explained)) {
            throw new Unknown("clock", id);
        }
        model.addAttribute("reference", explained.reference());
        model.addAttribute("deadline", deadlines.of(explanation, new Times(explained.zone(), clock.instant())));
        return "clock";
    }
}

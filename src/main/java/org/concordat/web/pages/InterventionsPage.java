package org.concordat.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.concordat.alliance.Choice;
import org.concordat.alliance.Entry;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.operation.Ground;
import org.concordat.operation.InterventionOffice;
import org.concordat.web.ReadableRecord;
import org.concordat.web.pages.words.Choices;
import org.concordat.web.pages.words.Labels;
import org.concordat.web.pages.words.RecordWords;
import org.concordat.web.pages.words.Times;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whoever runs the engine reads what they did to cases, and says why. */
@Controller
@RequestMapping("/interventions")
class InterventionsPage {

    private final InterventionOffice office;
    private final RecordWords words;
    private final People people;
    private final Clock clock;

    InterventionsPage(InterventionOffice office, RecordWords words, People people, Clock clock) {
        this.office = office;
        this.words = words;
        this.people = people;
        this.clock = clock;
    }

    /** Something that was done and waits for its reason. */
    record Row(UUID id, String reference, String what, String when) {}

    @GetMapping
    String show(Principal operator, Model model) {
        requireOperator(operator);
        var times = new Times(ZoneId.of("UTC"), clock.instant());
        model.addAttribute(
                "rows",
                office.unexplained().stream().map(each -> row(each, times)).toList());
        model.addAttribute("grounds", Choices.of(Ground.class, Ground::label));
        return "interventions";
    }

    @PostMapping("/{reference}/{entry}")
    String explain(
            @PathVariable String reference,
            @PathVariable UUID entry,
            @RequestParam Map<String, String> typed,
            Principal operator,
            Model model,
            HttpServletResponse response) {
        requireOperator(operator);
        try {
            office.explain(
                    reference, entry, Choice.of(Ground.class, "ground", typed.get("ground")), typed.get("words"));
            return "redirect:/interventions";
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("refused", entry);
            model.addAttribute("refusal", Labels.told(refusal));
            model.addAttribute("typed", typed);
            return show(operator, model);
        }
    }

    private Row row(Entry entry, Times times) {
        return new Row(
                entry.id(),
                String.valueOf(entry.reference()),
                words.tell(new ReadableRecord.Line(entry, entry.facts(), null, false), times),
                times.moment(entry.recordedAt()));
    }

    static boolean isOpenTo(Person person) {
        return person.isInstaller();
    }

    private void requireOperator(Principal operator) {
        people.find(operator.getName())
                .filter(InterventionsPage::isOpenTo)
                .orElseThrow(() -> new Unknown("page", operator.getName()));
    }
}

package org.concordat.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Power;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.ReviewRegister;
import org.concordat.alliance.Unknown;
import org.concordat.glass.BrokenGlass;
import org.concordat.glass.GlassOffice;
import org.concordat.glass.OpenGlasses;
import org.concordat.web.pages.words.Labels;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Auditors and administrators break the glass of a case here, and close it when they have read enough. */
@Controller
class GlassPage {

    private final GlassOffice office;
    private final OpenGlasses glasses;
    private final AllianceOffice alliances;
    private final ReviewRegister reviews;
    private final People people;
    private final Clock clock;

    GlassPage(
            GlassOffice office,
            OpenGlasses glasses,
            AllianceOffice alliances,
            ReviewRegister reviews,
            People people,
            Clock clock) {
        this.office = office;
        this.glasses = glasses;
        this.alliances = alliances;
        this.reviews = reviews;
        this.people = people;
        this.clock = clock;
    }

    record Row(String reference, String since, String until) {}

    static boolean isOpenTo(Person person) {
        return person.may(Power.BREAK_THE_GLASS) && person.alliance() != null;
    }

    /** @param reference of a case; that it is asked about says nothing of whether there is one */
    @GetMapping("/glass")
    String ask(@RequestParam(defaultValue = "") String reference, Principal reader, Model model) {
        return show(reader, reference.strip(), model);
    }

    @PostMapping("/disputes/{reference}/glass")
    String breakGlass(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String reason,
            Principal reader,
            Model model,
            HttpServletResponse response) {
        try {
            office.breakGlass(reference, reason);
            return "redirect:/disputes/" + reference;
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("refusal", Labels.told(refusal));
            model.addAttribute("typed", reason);
            return show(reader, reference, model);
        }
    }

    @PostMapping("/disputes/{reference}/glass/closing")
    String closeGlass(@PathVariable String reference) {
        office.closeGlass(reference);
        return "redirect:/glass";
    }

    private String show(Principal reader, String reference, Model model) {
        var person = people.find(reader.getName())
                .filter(GlassPage::isOpenTo)
                .orElseThrow(() -> new Unknown("page", "glass"));
        model.addAttribute("reference", reference);
        model.addAttribute("open", open(person));
        return "glass";
    }

    /** None of a case whose party employs them by now. */
    private List<Row> open(Person person) {
        var broken = glasses.allOf(person.username());
        var theirs = reviews.amongThoseOf(
                person, broken.stream().map(BrokenGlass::reference).toList());
        var zone = alliances.alliance(Objects.requireNonNull(person.alliance())).zone();
        var times = new Times(zone, clock.instant());
        return broken.stream()
                .filter(glass -> theirs.contains(glass.reference()))
                .map(glass -> new Row(glass.reference(), times.moment(glass.brokenAt()), times.moment(glass.endsAt())))
                .toList();
    }
}

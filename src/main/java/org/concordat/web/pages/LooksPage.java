package org.concordat.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Docket;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Power;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.vault.WhoLooked;
import org.concordat.vault.WhoLooked.Search;
import org.concordat.web.ChosenDays;
import org.concordat.web.ReadableLooks;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who looked at what people wrote and filed: for auditors, and for a party's representatives at what is their own. */
@Controller
class LooksPage {

    private static final int SIZE = 50;

    /** An alliance's looks are asked for by their days; of these until somebody says others. */
    private static final int USUAL_DAYS = 30;

    private final WhoLooked looks;
    private final ReadableLooks readable;
    private final LookWords words;
    private final Readers readers;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final People people;
    private final Clock clock;

    LooksPage(
            WhoLooked looks,
            ReadableLooks readable,
            LookWords words,
            Readers readers,
            AllianceOffice alliances,
            Docket docket,
            People people,
            Clock clock) {
        this.looks = looks;
        this.readable = readable;
        this.words = words;
        this.readers = readers;
        this.alliances = alliances;
        this.docket = docket;
        this.people = people;
        this.clock = clock;
    }

    /** Whether somebody may know of every look in their alliance: not who works for a member, which could be a party. */
    static boolean isOpenTo(Person person) {
        return person.may(Power.SEE_WHO_LOOKED) && person.alliance() != null && person.employer() == null;
    }

    @GetMapping("/disputes/{reference}/looks")
    String showOfCase(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(required = false) @Nullable UUID before,
            Principal reader,
            Model model) {
        var reading = readers.admit(reader.getName(), reference);
        var alliance = alliances.alliance(docket.caseOf(reference).alliance());
        var search = readable.of(reading);
        model.addAttribute("reference", reference);
        model.addAttribute("own", search.owner() != null);
        model.addAttribute("people", words.named(alliance, looks.people(search)));
        return show(search.by(typed(person)), before, alliance, model);
    }

    @GetMapping("/looks")
    String showOfAlliance(
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable UUID before,
            Principal reader,
            Model model,
            HttpServletResponse response) {
        var alliance = alliances.alliance(Objects.requireNonNull(auditor(reader).alliance()));
        var days = new ChosenDays(alliance.zone(), clock.instant());
        model.addAttribute("people", words.everybody(alliance));
        try {
            var from = days.day("from", typed.get("from"), days.today().minusDays(USUAL_DAYS));
            var until = days.day("until", typed.get("until"), days.today());
            model.addAttribute("from", from);
            model.addAttribute("until", until);
            return show(within(alliance, from, until).by(typed(Typed.text(typed, "person"))), before, alliance, model);
        } catch (Refusal refusal) {
            Typed.refuse("looks", refusal, typed, model, response);
            return "looks";
        }
    }

    private Person auditor(Principal reader) {
        return people.find(reader.getName())
                .filter(LooksPage::isOpenTo)
                .orElseThrow(() -> new Unknown("page", reader.getName()));
    }

    private static Search within(Alliance alliance, LocalDate from, LocalDate until) {
        var begin = from.atStartOfDay(alliance.zone()).toInstant();
        var end = until.plusDays(1).atStartOfDay(alliance.zone()).toInstant();
        return new Search(alliance.id(), null, null, begin, end, null);
    }

    private static @Nullable String typed(String person) {
        return person.isBlank() ? null : person.strip();
    }

    private String show(Search search, @Nullable UUID before, Alliance alliance, Model model) {
        var page = looks.page(search, before, SIZE);
        var times = new Times(alliance.zone(), clock.instant());
        model.addAttribute("person", search.person());
        model.addAttribute("looks", words.tell(page.looks(), alliance, search.reference(), times));
        model.addAttribute("isLater", before != null);
        model.addAttribute("earlier", page.hasEarlier() ? last(page.looks()) : null);
        return "looks";
    }

    private static UUID last(List<WhoLooked.Look> looks) {
        return looks.get(looks.size() - 1).id();
    }
}

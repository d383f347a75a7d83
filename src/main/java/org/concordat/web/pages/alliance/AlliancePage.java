package org.concordat.web.pages.alliance;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.util.Map;
import org.concordat.access.CaseAccess;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.web.ChosenDays;
import org.concordat.web.pages.Typed;
import org.concordat.web.pages.words.Times;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An alliance on one page: its members with their standing on a chosen day, and how it did in a chosen period. */
@Controller
class AlliancePage {

    private final AllianceOffice alliances;
    private final People people;
    private final CaseAccess cases;
    private final MembersPart members;
    private final FiguresPart figures;
    private final Clock clock;

    AlliancePage(
            AllianceOffice alliances,
            People people,
            CaseAccess cases,
            MembersPart members,
            FiguresPart figures,
            Clock clock) {
        this.alliances = alliances;
        this.people = people;
        this.cases = cases;
        this.members = members;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/alliance")
    String show(
            Principal principal, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        var reader = people.get(principal.getName());
        var alliance = allianceOf(reader);
        model.addAttribute("alliance", alliance);
        try {
            show(reader, alliance, typed, model);
        } catch (Refusal refusal) {
            Typed.refuse("alliance", refusal, typed, model, response);
        }
        return "alliance";
    }

    private void show(Person reader, Alliance alliance, Map<String, String> typed, Model model) {
        var days = new ChosenDays(alliance.zone(), clock.instant());
        var valid = days.day("valid", typed.get("valid"), days.today());
        var known = days.day("known", typed.get("known"), days.today());
        var period = days.period(typed.get("from"), typed.get("to"));
        var sight = cases.sightOf(reader);
        var times = new Times(alliance.zone(), clock.instant());
        model.addAttribute("valid", valid);
        model.addAttribute("known", known.isAfter(days.today()) ? days.today() : known);
        model.addAttribute("day", times.day(valid));
        model.addAttribute("isAsKnown", known.isBefore(days.today()));
        model.addAttribute("period", period);
        model.addAttribute("members", members.of(alliance, sight, days.endOf(valid), days.knownBy(known), times));
        model.addAttribute("figures", figures.of(alliance, sight, period));
    }

    private Alliance allianceOf(Person reader) {
        if (reader.alliance() == null) {
            throw new Unknown("page", "alliance");
        }
        return alliances.alliance(reader.alliance());
    }
}

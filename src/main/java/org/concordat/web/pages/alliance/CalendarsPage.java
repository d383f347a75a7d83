package org.concordat.web.pages.alliance;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Choice;
import org.concordat.alliance.Member;
import org.concordat.alliance.Refusal;
import org.concordat.clock.CalendarOffice;
import org.concordat.clock.Terms;
import org.concordat.web.pages.Typed;
import org.concordat.web.pages.words.Choices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An administrator keeps the calendars of an alliance and its members. Every change is an entry. */
@Controller
class CalendarsPage {

    private static final Map<String, String> USUAL = Map.of("weekend-saturday", "on", "weekend-sunday", "on");

    private final AllianceOffice alliances;
    private final CalendarOffice calendars;
    private final Terms terms;
    private final Administrators administrators;

    CalendarsPage(AllianceOffice alliances, CalendarOffice calendars, Terms terms, Administrators administrators) {
        this.alliances = alliances;
        this.calendars = calendars;
        this.terms = terms;
        this.administrators = administrators;
    }

    @GetMapping("/setup/{code}/calendars")
    String show(
            @PathVariable String code,
            @RequestParam(name = "calendar", defaultValue = "") String chosen,
            Principal administrator,
            Model model) {
        var alliance = administrators.allianceOf(administrator, code);
        return show(alliance, chosen.isBlank() ? USUAL : kept(alliance, chosen), model);
    }

    private Map<String, String> kept(Alliance alliance, String code) {
        var kept = Choice.among(calendars.calendarsOf(alliance.id()), CalendarOffice.Kept::code, "calendar", code);
        return TypedCalendar.write(kept.code(), codeOf(kept.member()), kept.terms());
    }

    @PostMapping("/setup/{code}/calendars")
    String keep(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Principal administrator,
            Model model,
            HttpServletResponse response) {
        var alliance = administrators.allianceOf(administrator, code);
        try {
            calendars.keep(alliance.id(), Typed.text(typed, "code"), member(code, typed), TypedCalendar.read(typed));
            return "redirect:/setup/" + code + "/calendars";
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("refusal", refusal);
            return show(alliance, typed, model);
        }
    }

    private String codeOf(@Nullable UUID member) {
        return member == null ? "" : alliances.member(member).code();
    }

    private @Nullable UUID member(String alliance, Map<String, String> typed) {
        var member = Typed.text(typed, "member");
        return member.isEmpty() ? null : alliances.member(alliance, member).id();
    }

    private String show(Alliance alliance, Map<String, String> typed, Model model) {
        var members = alliances.members(alliance.id());
        model.addAttribute("alliance", alliance);
        model.addAttribute("members", members);
        model.addAttribute("memberNames", members.stream().collect(Collectors.toMap(Member::id, Member::name)));
        model.addAttribute("calendars", calendars.calendarsOf(alliance.id()));
        model.addAttribute("jurisdictions", terms.calendars(null));
        model.addAttribute("weekdays", Choices.of(DayOfWeek.class));
        model.addAttribute("typed", typed);
        return "calendars";
    }
}

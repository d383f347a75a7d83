package org.concordat.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Member;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.conflict.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An administrator founds an alliance and fills it: members, people, seats, charter. Every change is an entry. */
@Controller
class SetUpPage {

    private static final Set<Role> OFFERED = EnumSet.complementOf(EnumSet.of(Role.AUTHOR, Role.SYSTEM));

    private final AllianceOffice alliances;
    private final People people;

    SetUpPage(AllianceOffice alliances, People people) {
        this.alliances = alliances;
        this.people = people;
    }

    @GetMapping("/setup")
    String show(Principal administrator, Model model) {
        return list(administratorNamed(administrator), model);
    }

    @PostMapping("/setup")
    String found(
            @RequestParam Map<String, String> typed,
            Principal administrator,
            Model model,
            HttpServletResponse response) {
        var person = administratorNamed(administrator);
        if (person.alliance() != null) {
            throw new Unknown("page", "setup");
        }
        try {
            alliances.found(text(typed, "code"), text(typed, "name"), text(typed, "zone"), text(typed, "calendar"));
            return "redirect:/setup/" + text(typed, "code");
        } catch (Refusal refusal) {
            refuse("alliance", refusal, typed, model, response);
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

    @GetMapping("/setup/{code}")
    String showAlliance(@PathVariable String code, Principal administrator, Model model) {
        return show(allianceOf(administrator, code), model);
    }

    @PostMapping("/setup/{code}/charter")
    String amendCharter(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Principal administrator,
            Model model,
            HttpServletResponse response) {
        return change(
                code,
                "charter",
                typed,
                administrator,
                model,
                response,
                () -> alliances.amendCharter(code, text(typed, "zone"), text(typed, "calendar")));
    }

    @PostMapping("/setup/{code}/members")
    String admit(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Principal administrator,
            Model model,
            HttpServletResponse response) {
        return change(
                code,
                "members",
                typed,
                administrator,
                model,
                response,
                () -> alliances.admit(
                        code,
                        text(typed, "code"),
                        text(typed, "name"),
                        Choice.of(Member.Kind.class, "kind", typed.get("kind"))));
    }

    @PostMapping("/setup/{code}/people")
    String register(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "roles", required = false) @Nullable List<String> roles,
            Principal administrator,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("chosenRoles", roles == null ? List.of() : roles);
        return change(
                code,
                "people",
                typed,
                administrator,
                model,
                response,
                () -> alliances.register(
                        code,
                        text(typed, "username"),
                        text(typed, "name"),
                        text(typed, "member").isBlank() ? null : text(typed, "member"),
                        roles(roles),
                        text(typed, "password")));
    }

    private static Set<Role> roles(@Nullable List<String> words) {
        if (words == null) {
            throw new Refusal("roles", "choose at least one");
        }
        var roles = EnumSet.noneOf(Role.class);
        words.forEach(word -> roles.add(Choice.of(Role.class, "roles", word)));
        if (!OFFERED.containsAll(roles)) {
            throw new Refusal("roles", "must be among those offered");
        }
        return roles;
    }

    @PostMapping("/setup/{code}/seats")
    String fillSeat(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Principal administrator,
            Model model,
            HttpServletResponse response) {
        return change(
                code,
                "seats",
                typed,
                administrator,
                model,
                response,
                () -> alliances.fillSeat(
                        code,
                        text(typed, "member"),
                        text(typed, "holder"),
                        text(typed, "alternate").isBlank() ? null : text(typed, "alternate")));
    }

    private String change(
            String code,
            String section,
            Map<String, String> typed,
            Principal administrator,
            Model model,
            HttpServletResponse response,
            Runnable change) {
        var alliance = allianceOf(administrator, code);
        try {
            change.run();
            return "redirect:/setup/" + code + "#" + section;
        } catch (Refusal refusal) {
            refuse(section, refusal, typed, model, response);
            return show(alliance, model);
        }
    }

    private static void refuse(
            String section, Refusal refusal, Map<String, String> typed, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("section", section);
        model.addAttribute("refusal", refusal);
        model.addAttribute("typed", typed);
    }

    private String show(Alliance alliance, Model model) {
        var members = alliances.members(alliance.id());
        model.addAttribute("alliance", alliance);
        model.addAttribute("members", members);
        model.addAttribute("people", people.of(alliance.id()));
        model.addAttribute("seats", people.seats(alliance.id()));
        model.addAttribute("memberNames", namesOf(members));
        model.addAttribute("kinds", Choices.of(Member.Kind.class));
        model.addAttribute(
                "roles",
                Choices.of(Role.class).stream()
                        .filter(option -> OFFERED.contains(Choice.of(Role.class, "roles", option.value())))
                        .toList());
        return "setup-alliance";
    }

    private static Map<UUID, String> namesOf(List<Member> members) {
        return members.stream().collect(java.util.stream.Collectors.toMap(Member::id, Member::name));
    }

    private Alliance allianceOf(Principal administrator, String code) {
        var alliance = alliances.alliance(code);
        var own = administratorNamed(administrator).alliance();
        if (own != null && !own.equals(alliance.id())) {
            throw new Unknown("alliance", code);
        }
        return alliance;
    }

    private Person administratorNamed(Principal principal) {
        return people.find(principal.getName())
                .filter(person -> person.is(Role.ADMINISTRATOR))
                .orElseThrow(() -> new Unknown("page", "setup"));
    }

    private static String text(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "").strip();
    }
}

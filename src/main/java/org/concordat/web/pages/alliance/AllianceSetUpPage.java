package org.concordat.web.pages.alliance;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Registration;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.CharterTerms;
import org.concordat.alliance.Choice;
import org.concordat.alliance.Committee;
import org.concordat.alliance.Committees;
import org.concordat.alliance.Member;
import org.concordat.alliance.People;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.rules.RuleChangeOffice;
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
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** An administrator fills an alliance: members, people, seats, charter. Every change is an entry. */
@Controller
class AllianceSetUpPage {

    private final AllianceOffice alliances;
    private final Registration registration;
    private final Committees committees;
    private final People people;
    private final Terms terms;
    private final Administrators administrators;
    private final RuleChangeOffice changes;

    AllianceSetUpPage(
            AllianceOffice alliances,
            Registration registration,
            Committees committees,
            People people,
            Terms terms,
            Administrators administrators,
            RuleChangeOffice changes) {
        this.alliances = alliances;
        this.registration = registration;
        this.committees = committees;
        this.people = people;
        this.terms = terms;
        this.administrators = administrators;
        this.changes = changes;
    }

    @GetMapping("/setup/{code}")
    String showAlliance(@PathVariable String code, Principal administrator, Model model) {
        return show(administrators.allianceOf(administrator, code), model);
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
                () -> tellAmended(changes.amendCharter(
                        code,
                        new CharterTerms(
                                Typed.text(typed, "zone"),
                                Typed.text(typed, "calendar"),
                                typed.containsKey("secondPerson")))));
    }

    /** On the page that is shown next, once. */
    private static void tellAmended(Optional<UUID> proposal) {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        RequestContextUtils.getOutputFlashMap(request)
                .put(
                        "amended",
                        proposal.isEmpty()
                                ? "The charter is amended."
                                : "Proposed to a second administrator, on the page Rules. Until somebody approves, the"
                                        + " terms below stay in force.");
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
                        Typed.text(typed, "code"),
                        Typed.text(typed, "name"),
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
                () -> registration.register(
                        code,
                        Typed.text(typed, "username"),
                        Typed.text(typed, "name"),
                        Typed.text(typed, "member").isBlank() ? null : Typed.text(typed, "member"),
                        roles(roles),
                        Typed.text(typed, "password"),
                        mailAddress(typed)));
    }

    @PostMapping("/setup/{code}/mail-addresses")
    String changeMailAddress(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Principal administrator,
            Model model,
            HttpServletResponse response) {
        return change(
                code,
                "mail",
                typed,
                administrator,
                model,
                response,
                () -> alliances.reachAt(code, Typed.text(typed, "person"), mailAddress(typed)));
    }

    private static @Nullable String mailAddress(Map<String, String> typed) {
        var address = Typed.text(typed, "mailAddress");
        return address.isBlank() ? null : address;
    }

    private static Set<Role> roles(@Nullable List<String> words) {
        if (words == null) {
            throw new Refusal("roles", "choose at least one");
        }
        var roles = EnumSet.noneOf(Role.class);
        words.forEach(word -> roles.add(Choice.of(Role.class, "roles", word)));
        if (!roles.stream().allMatch(Role::isGiven)) {
            throw new Refusal("roles", "must be among those offered");
        }
        return roles;
    }

    @PostMapping("/setup/{code}/sitting")
    String letSit(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Principal administrator,
            Model model,
            HttpServletResponse response) {
        return change(
                code,
                "sitting",
                typed,
                administrator,
                model,
                response,
                () -> alliances.letAlternateSit(
                        code, Typed.text(typed, "member"), "alternate".equals(typed.get("sits"))));
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
                        Typed.text(typed, "member"),
                        Typed.text(typed, "holder"),
                        Typed.text(typed, "alternate").isBlank() ? null : Typed.text(typed, "alternate")));
    }

    @PostMapping("/setup/{code}/committees")
    String seatOnCommittee(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Principal administrator,
            Model model,
            HttpServletResponse response) {
        return change(
                code,
                "committees",
                typed,
                administrator,
                model,
                response,
                () -> committees.seat(
                        code,
                        Choice.of(Committee.class, "committee", typed.get("committee")),
                        Typed.text(typed, "person")));
    }

    private String change(
            String code,
            String section,
            Map<String, String> typed,
            Principal administrator,
            Model model,
            HttpServletResponse response,
            Runnable change) {
        var alliance = administrators.allianceOf(administrator, code);
        try {
            change.run();
            return "redirect:/setup/" + code + "#" + section;
        } catch (Refusal refusal) {
            Typed.refuse(section, refusal, typed, model, response);
            return show(alliance, model);
        }
    }

    private String show(Alliance alliance, Model model) {
        var members = alliances.members(alliance.id());
        model.addAttribute("alliance", alliance);
        model.addAttribute("calendars", terms.calendars(alliance.id()));
        model.addAttribute("members", members);
        model.addAttribute("people", people.of(alliance.id()));
        model.addAttribute("seats", people.seats(alliance.id()));
        model.addAttribute("committeeSeats", committees.seatsOf(alliance.id()));
        model.addAttribute(
                "committeeMembers",
                people.of(alliance.id()).stream()
                        .filter(person -> person.is(Role.COMMITTEE_MEMBER))
                        .toList());
        model.addAttribute("committees", Choices.of(Committee.class));
        model.addAttribute("memberNames", namesOf(members));
        model.addAttribute("kinds", Choices.of(Member.Kind.class));
        model.addAttribute(
                "roles",
                Choices.of(Role.class).stream()
                        .filter(option ->
                                Choice.of(Role.class, "roles", option.value()).isGiven())
                        .toList());
        return "setup-alliance";
    }

    private static Map<UUID, String> namesOf(List<Member> members) {
        return members.stream().collect(Collectors.toMap(Member::id, Member::name));
    }
}

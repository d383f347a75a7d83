package org.concordat.web.pages;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Leave;
import org.concordat.alliance.LeaveOffice;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Power;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.web.pages.words.Labels;
import org.concordat.web.pages.words.Names;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When case workers are away and who acts for them: one's own absence, or anybody's for who manages cases. */
@Controller
class LeavePage {

    private final LeaveOffice leaves;
    private final People people;
    private final AllianceOffice alliances;
    private final Names names;
    private final Clock clock;

    LeavePage(LeaveOffice leaves, People people, AllianceOffice alliances, Names names, Clock clock) {
        this.leaves = leaves;
        this.people = people;
        this.alliances = alliances;
        this.names = names;
        this.clock = clock;
    }

    record Row(String person, String name, String days, boolean begun, @Nullable String deputy) {}

    @GetMapping("/absence")
    String show(Principal principal, Model model) {
        var reader = admit(principal);
        var alliance = allianceOf(reader);
        var workers =
                people.of(alliance.id()).stream().filter(LeaveOffice::isWorker).toList();
        model.addAttribute(
                "workers", workers.stream().filter(isEnteredBy(reader)).toList());
        model.addAttribute("deputies", workers);
        model.addAttribute("absences", rows(reader, alliance));
        return "leave";
    }

    private List<Row> rows(Person reader, Alliance alliance) {
        var times = new Times(alliance.zone(), clock.instant());
        return leaves.of(alliance.id()).stream()
                .filter(leave ->
                        people.find(leave.person()).filter(isEnteredBy(reader)).isPresent())
                .map(leave -> row(leave, times))
                .toList();
    }

    private Row row(Leave leave, Times times) {
        var deputy = leave.deputy();
        return new Row(
                leave.person(),
                names.person(leave.person()),
                times.day(leave.firstDay()) + " to " + times.day(leave.lastDay()),
                times.hasCome(leave.firstDay()),
                deputy == null ? null : names.person(deputy));
    }

    @PostMapping("/absence")
    String goAway(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String firstDay,
            @RequestParam(defaultValue = "") String lastDay,
            @RequestParam(defaultValue = "") String deputy,
            Principal principal,
            RedirectAttributes redirect) {
        return change(
                principal,
                redirect,
                () -> leaves.goAway(
                        person,
                        Typed.day("firstDay", firstDay),
                        Typed.day("lastDay", lastDay),
                        deputy.isBlank() ? null : deputy));
    }

    @PostMapping("/absence/return")
    String comeBack(@RequestParam(defaultValue = "") String person, Principal principal, RedirectAttributes redirect) {
        return change(principal, redirect, () -> leaves.comeBack(person));
    }

    private String change(Principal principal, RedirectAttributes redirect, Runnable change) {
        admit(principal);
        try {
            change.run();
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", Labels.told(refusal));
        }
        return "redirect:/absence";
    }

    private static Predicate<Person> isEnteredBy(Person reader) {
        return person -> manages(reader) || person.username().equals(reader.username());
    }

    private static boolean manages(Person person) {
        return person.may(Power.ENTER_ABSENCES_OF_OTHERS);
    }

    private Person admit(Principal principal) {
        return people.find(principal.getName())
                .filter(person -> person.alliance() != null)
                .filter(person -> LeaveOffice.isWorker(person) || manages(person))
                .orElseThrow(() -> new Unknown("page", "absence"));
    }

    private Alliance allianceOf(Person reader) {
        if (reader.alliance() == null) {
            throw new Unknown("page", "absence");
        }
        return alliances.alliance(reader.alliance());
    }
}

package org.concordat.web.pages;

import java.security.Principal;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Power;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.mediation.Absence;
import org.concordat.mediation.AbsenceOffice;
import org.concordat.mediation.Delegation;
import org.concordat.mediation.DelegationOffice;
import org.concordat.mediation.PoolOffice;
import org.concordat.mediation.PoolOffice.Pooled;
import org.concordat.web.pages.words.Labels;
import org.concordat.web.pages.words.Names;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A mediator's absence and who stands in, entered by themselves or by whoever keeps the pool. */
@Controller
class AbsencePage {

    private final AbsenceOffice absences;
    private final DelegationOffice delegations;
    private final PoolOffice pool;
    private final AllianceOffice alliances;
    private final People people;
    private final Names names;
    private final Clock clock;

    AbsencePage(
            AbsenceOffice absences,
            DelegationOffice delegations,
            PoolOffice pool,
            AllianceOffice alliances,
            People people,
            Names names,
            Clock clock) {
        this.absences = absences;
        this.delegations = delegations;
        this.pool = pool;
        this.alliances = alliances;
        this.people = people;
        this.names = names;
        this.clock = clock;
    }

    /** An absence that is not over, and in which disputes somebody stands in, or is to. */
    record Row(String firstDay, String days, boolean begun, List<String> delegates) {}

    @GetMapping("/mediators/{mediator}/absence")
    String show(@PathVariable String mediator, Principal reader, Model model) {
        var alliance = admit(reader, mediator);
        var others = pool.of(alliance.code()).stream()
                .filter(each -> !each.person().username().equals(mediator))
                .toList();
        model.addAttribute("username", mediator);
        model.addAttribute("name", people.nameOf(mediator));
        model.addAttribute("others", others.stream().map(Pooled::person).toList());
        model.addAttribute("cases", absences.casesOf(mediator));
        model.addAttribute("absences", rows(mediator, alliance));
        return "absence";
    }

    private List<Row> rows(String mediator, Alliance alliance) {
        var times = new Times(alliance.zone(), clock.instant());
        var named = delegations.openOf(mediator);
        var cases = absences.casesOf(mediator);
        return pool.absencesAhead(mediator).stream()
                .sorted(Comparator.comparing(Absence::firstDay))
                .map(absence -> new Row(
                        absence.firstDay().toString(),
                        times.day(absence.firstDay()) + " to " + times.day(absence.lastDay()),
                        times.hasCome(absence.firstDay()),
                        named.stream()
                                .filter(each -> cases.contains(each.reference()))
                                .filter(each -> absence.meets(each.absence()))
                                .map(this::tell)
                                .toList()))
                .toList();
    }

    private String tell(Delegation delegation) {
        var who = names.person(delegation.delegate());
        return delegation.reference() + ": "
                + switch (delegation.state()) {
                    case NAMED -> who + " is named and will be cleared first";
                    case ACTING -> who + " stands in";
                    default -> "nobody stands in; a case manager is asked";
                };
    }

    @PostMapping("/mediators/{mediator}/absence")
    String goAway(
            @PathVariable String mediator,
            @RequestParam(defaultValue = "") String firstDay,
            @RequestParam(defaultValue = "") String lastDay,
            @RequestParam(defaultValue = "") String delegate,
            @RequestParam(name = "case", defaultValue = "") List<String> cases,
            Principal reader,
            RedirectAttributes redirect) {
        return change(
                mediator,
                reader,
                redirect,
                () -> absences.goAway(
                        mediator,
                        new Absence(Typed.day("firstDay", firstDay), Typed.day("lastDay", lastDay)),
                        delegate.isBlank() ? null : delegate,
                        cases));
    }

    @PostMapping("/mediators/{mediator}/return")
    String comeBack(
            @PathVariable String mediator,
            @RequestParam(defaultValue = "") String firstDay,
            Principal reader,
            RedirectAttributes redirect) {
        return change(mediator, reader, redirect, () -> absences.comeBack(mediator, Typed.day("firstDay", firstDay)));
    }

    private String change(String mediator, Principal reader, RedirectAttributes redirect, Runnable change) {
        admit(reader, mediator);
        try {
            change.run();
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", Labels.told(refusal));
        }
        return "redirect:/mediators/" + mediator + "/absence";
    }

    /** The mediator's alliance, for themselves and for who keeps the pool; to others there is no such page. */
    private Alliance admit(Principal reader, String mediator) {
        var alliance = people.find(mediator)
                .filter(person -> person.is(Role.MEDIATOR))
                .map(Person::alliance)
                .filter(code -> isMine(reader, mediator) || keepsPoolOf(reader, code))
                .orElseThrow(() -> new Unknown("mediator", mediator));
        return alliances.alliance(alliance);
    }

    private static boolean isMine(Principal reader, String mediator) {
        return reader.getName().equals(mediator);
    }

    private boolean keepsPoolOf(Principal reader, @Nullable Object alliance) {
        return people.find(reader.getName())
                .filter(person -> person.may(Power.KEEP_THE_POOL))
                .filter(person -> person.alliance() != null && person.alliance().equals(alliance))
                .isPresent();
    }
}

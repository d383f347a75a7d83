package org.concordat.web.pages;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Choice;
import org.concordat.alliance.People;
import org.concordat.alliance.Power;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.mediation.PoolOffice;
import org.concordat.mediation.Tie;
import org.concordat.web.pages.words.Choices;
import org.concordat.web.pages.words.Labels;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pool of mediators, kept by case managers and administrators. Every change is an entry. */
@Controller
class PoolPage {

    private final PoolOffice pool;
    private final PoolPart part;
    private final AllianceOffice alliances;
    private final People people;
    private final Clock clock;

    PoolPage(PoolOffice pool, PoolPart part, AllianceOffice alliances, People people, Clock clock) {
        this.pool = pool;
        this.part = part;
        this.alliances = alliances;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/mediators")
    String show(Principal keeper, Model model) {
        var alliance = allianceOf(keeper);
        var times = new Times(alliance.zone(), clock.instant());
        model.addAttribute(
                "mediators",
                pool.of(alliance.code()).stream()
                        .map(each -> part.row(each, true, times))
                        .toList());
        model.addAttribute("members", alliances.members(alliance.id()));
        model.addAttribute("kinds", Choices.of(Tie.Kind.class));
        return "mediators";
    }

    @PostMapping("/mediators/{mediator}/skills")
    String learn(
            @PathVariable String mediator,
            @RequestParam Map<String, String> typed,
            Principal keeper,
            RedirectAttributes redirect) {
        return change(keeper, mediator, redirect, alliance -> pool.learn(mediator, words(typed.get("skills"))));
    }

    @PostMapping("/mediators/{mediator}/ties")
    String tie(
            @PathVariable String mediator,
            @RequestParam Map<String, String> typed,
            Principal keeper,
            RedirectAttributes redirect) {
        return change(keeper, mediator, redirect, alliance -> pool.tie(mediator, tie(alliance, typed)));
    }

    private Tie tie(Alliance alliance, Map<String, String> typed) {
        var until = typed.getOrDefault("until", "");
        return new Tie(
                alliances.member(alliance.code(), Typed.text(typed, "member")).id(),
                Choice.of(Tie.Kind.class, "kind", typed.get("kind")),
                day("since", typed),
                until.isBlank() ? null : day("until", typed));
    }

    private interface Change {
        void make(Alliance alliance);
    }

    private String change(Principal keeper, String mediator, RedirectAttributes redirect, Change change) {
        var alliance = allianceOf(keeper);
        people.find(mediator)
                .filter(person -> alliance.id().equals(person.alliance()))
                .orElseThrow(() -> new Unknown("mediator", mediator));
        try {
            change.make(alliance);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", Labels.told(refusal));
        }
        return "redirect:/mediators";
    }

    private Alliance allianceOf(Principal keeper) {
        return people.find(keeper.getName())
                .filter(person -> person.may(Power.KEEP_THE_POOL))
                .map(person -> person.alliance())
                .map(alliances::alliance)
                .orElseThrow(() -> new Unknown("page", "mediators"));
    }

    private static List<String> words(@Nullable String typed) {
        if (typed == null) {
            throw new Refusal("skills", "must be among what is sent");
        }
        return Stream.of(typed.split("[,\\s]+")).filter(word -> !word.isBlank()).toList();
    }

    private static LocalDate day(String field, Map<String, String> typed) {
        return Typed.day(field, typed.getOrDefault(field, ""));
    }
}

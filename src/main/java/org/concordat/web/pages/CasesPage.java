package org.concordat.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Choice;
import org.concordat.alliance.Member;
import org.concordat.alliance.Option;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.conflict.Category;
import org.concordat.conflict.Ending;
import org.concordat.conflict.Stage;
import org.concordat.web.FindableCases;
import org.concordat.web.pages.words.Choices;
import org.concordat.web.pages.words.Labels;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** All cases of an alliance, to search through: for auditors, case managers and compliance officers. */
@Controller
class CasesPage {

    /** What can be looked for, as the address of a page names it. */
    private static final List<String> FIELDS = List.of(
            "reference",
            "stage",
            "category",
            "outcome",
            "party",
            "overdue",
            "from",
            "until",
            "rule",
            "version",
            "sort");

    private final FindableCases desk;
    private final CaseList list;
    private final People people;
    private final AllianceOffice alliances;

    CasesPage(FindableCases desk, CaseList list, People people, AllianceOffice alliances) {
        this.desk = desk;
        this.list = list;
        this.people = people;
        this.alliances = alliances;
    }

    @GetMapping("/cases")
    String show(@RequestParam Map<String, String> typed, Principal reader, Model model, HttpServletResponse response) {
        var person = people.find(reader.getName())
                .filter(FindableCases::isOpenTo)
                .orElseThrow(() -> new Unknown("page", "cases"));
        var alliance = alliances.alliance(Objects.requireNonNull(person.alliance()));
        offer(alliance, typed, model);
        try {
            find(person, alliance, typed, model);
        } catch (Refusal refusal) {
            Typed.refuse("cases", refusal, typed, model, response);
        }
        return "cases";
    }

    private void offer(Alliance alliance, Map<String, String> typed, Model model) {
        var chosen = new LinkedHashMap<String, String>();
        FIELDS.forEach(field -> chosen.put(field, Typed.text(typed, field)));
        model.addAttribute("alliance", alliance);
        model.addAttribute("chosen", chosen);
        model.addAttribute("stages", Choices.of(Stage.class));
        model.addAttribute("categories", Choices.of(Category.class));
        model.addAttribute(
                "outcomes",
                Stream.of(Ending.values())
                        .map(each -> new Option(Choice.word(each), Labels.sentence(each.label())))
                        .toList());
        model.addAttribute(
                "parties",
                alliances.members(alliance.id()).stream()
                        .map((Member each) -> new Option(each.code(), each.name()))
                        .toList());
    }

    private void find(Person person, Alliance alliance, Map<String, String> typed, Model model) {
        var found = desk.find(person, alliance, typed);
        model.addAttribute("cases", list.of(person, found.references()));
        model.addAttribute("counted", counted(found));
        model.addAttribute("isLater", !Typed.text(typed, "after").isEmpty());
        model.addAttribute("next", found.next() == null ? null : address(typed, found.next()));
        model.addAttribute("first", address(typed, ""));
    }

    private static String counted(FindableCases.Found found) {
        return found.isMore()
                ? "More than " + found.counted() + " cases"
                : found.count() == 1 ? "1 case" : found.count() + " cases";
    }

    private static String address(Map<String, String> typed, String after) {
        var address = UriComponentsBuilder.fromPath("/cases");
        Stream.concat(FIELDS.stream(), Stream.of("after"))
                .filter(field -> !value(typed, field, after).isEmpty())
                .forEach(field -> address.queryParam(field, "{" + field + "}"));
        var values = new LinkedHashMap<String, Object>();
        FIELDS.forEach(field -> values.put(field, Typed.text(typed, field)));
        values.put("after", after);
        return address.encode().buildAndExpand(values).toUriString();
    }

    private static String value(Map<String, String> typed, String field, String after) {
        return field.equals("after") ? after : Typed.text(typed, field);
    }
}

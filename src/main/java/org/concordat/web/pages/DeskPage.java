package org.concordat.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Choice;
import org.concordat.alliance.Docket;
import org.concordat.alliance.DocketCase;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.conflict.Category;
import org.concordat.conflict.JoinderOffice;
import org.concordat.conflict.LinkOffice;
import org.concordat.conflict.SplitOffice;
import org.concordat.web.Reading;
import org.concordat.web.pages.words.Choices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The case manager's desk: what brings disputes together, takes them apart, and makes members parties. */
@Controller
@RequestMapping("/disputes/{reference}/desk")
class DeskPage {

    private final Readers readers;
    private final LinksPart parts;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final LinkOffice links;
    private final JoinderOffice joinder;
    private final SplitOffice splits;

    DeskPage(
            Readers readers,
            LinksPart parts,
            AllianceOffice alliances,
            Docket docket,
            LinkOffice links,
            JoinderOffice joinder,
            SplitOffice splits) {
        this.readers = readers;
        this.parts = parts;
        this.alliances = alliances;
        this.docket = docket;
        this.links = links;
        this.joinder = joinder;
        this.splits = splits;
    }

    @GetMapping
    String show(@PathVariable String reference, Principal manager, Model model) {
        return show(admit(manager, reference), model);
    }

    @PostMapping("/links")
    String relate(
            @PathVariable String reference,
            @RequestParam Map<String, String> typed,
            Principal manager,
            Model model,
            HttpServletResponse response) {
        return change(reference, "links", typed, manager, model, response, () -> {
            links.relate(reference, Typed.text(typed, "other"));
            return reference;
        });
    }

    @PostMapping("/merger")
    String merge(
            @PathVariable String reference,
            @RequestParam Map<String, String> typed,
            Principal manager,
            Model model,
            HttpServletResponse response) {
        return change(reference, "merger", typed, manager, model, response, () -> {
            links.merge(reference, Typed.text(typed, "into"));
            return Typed.text(typed, "into").toUpperCase(Locale.ROOT);
        });
    }

    @PostMapping("/parties")
    String join(
            @PathVariable String reference,
            @RequestParam Map<String, String> typed,
            Principal manager,
            Model model,
            HttpServletResponse response) {
        return change(reference, "parties", typed, manager, model, response, () -> {
            joinder.joinMember(
                    reference,
                    Typed.text(typed, "member"),
                    Choice.of(DocketCase.Side.class, "side", typed.get("side")));
            return reference;
        });
    }

    @PostMapping("/split")
    String split(
            @PathVariable String reference,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "parties", required = false) @Nullable List<String> parties,
            Principal manager,
            Model model,
            HttpServletResponse response) {
        return change(
                reference,
                "split",
                typed,
                manager,
                model,
                response,
                () -> splits.split(
                        reference,
                        new SplitOffice.Issues(
                                Choice.of(Category.class, "category", typed.get("category")),
                                Typed.text(typed, "subject"),
                                Typed.text(typed, "description"),
                                parties == null ? List.of() : parties)));
    }

    private String change(
            String reference,
            String section,
            Map<String, String> typed,
            Principal manager,
            Model model,
            HttpServletResponse response,
            Supplier<String> act) {
        var reading = admit(manager, reference);
        try {
            return "redirect:/disputes/" + act.get();
        } catch (Refusal refusal) {
            Typed.refuse(section, refusal, typed, model, response);
            return show(reading, model);
        }
    }

    private Reading admit(Principal manager, String reference) {
        var reading = readers.admit(manager.getName(), reference);
        if (!parts.mayManage(reading)) {
            throw new Unknown("page", reference);
        }
        return reading;
    }

    private String show(Reading reading, Model model) {
        var docketCase = docket.caseOf(reading.reference());
        var members = alliances.members(docketCase.alliance());
        model.addAttribute("reference", reading.reference());
        model.addAttribute(
                "parties",
                members.stream()
                        .filter(member -> docketCase.isParty(member.id()))
                        .toList());
        model.addAttribute(
                "others",
                members.stream()
                        .filter(member -> !docketCase.isParty(member.id()))
                        .toList());
        model.addAttribute("categories", Choices.of(Category.class));
        return "desk";
    }
}

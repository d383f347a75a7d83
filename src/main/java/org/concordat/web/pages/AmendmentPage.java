package org.concordat.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.alliance.Measure.Kpi;
import org.concordat.alliance.Option;
import org.concordat.alliance.Refusal;
import org.concordat.obligation.AmendmentOffice;
import org.concordat.obligation.Change;
import org.concordat.obligation.Obligation;
import org.concordat.obligation.ObligationRegister;
import org.concordat.web.Reading;
import org.concordat.web.pages.words.Labels;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A side of an obligation, or a case manager, proposes how it should read. */
@Controller
class AmendmentPage {

    private static final List<String> MEASURE = List.of("kpi", "window", "comparison", "target", "kpiName", "unit");

    private final Readers readers;
    private final CaseRights rights;
    private final CaseExcerpts excerpts;
    private final ObligationRegister register;
    private final AmendmentOffice office;

    AmendmentPage(
            Readers readers,
            CaseRights rights,
            CaseExcerpts excerpts,
            ObligationRegister register,
            AmendmentOffice office) {
        this.readers = readers;
        this.rights = rights;
        this.excerpts = excerpts;
        this.register = register;
        this.office = office;
    }

    @GetMapping("/disputes/{reference}/obligations/{id}/amendment")
    String ask(@PathVariable String reference, @PathVariable UUID id, Principal reader, Model model) {
        var promise = excerpts.promise(admit(reference, id, reader), id);
        return show(reference, promise, inForce(promise, register.get(id)), model);
    }

    private static Map<String, String> inForce(Compliance.Promise promise, Obligation obligation) {
        var grace = obligation.grace();
        return Map.of(
                "act", String.valueOf(promise.act()),
                "dueOn", obligation.expectedOn().toString(),
                "grace", grace == null ? "" : grace.toString());
    }

    @PostMapping("/disputes/{reference}/obligations/{id}/amendment")
    String propose(
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Principal reader,
            Model model,
            HttpServletResponse response) {
        var reading = admit(reference, id, reader);
        try {
            office.proposeAmendment(id, change(typed));
        } catch (Refusal refusal) {
            Typed.refuse("amendment", refusal, typed, model, response);
            return show(reference, excerpts.promise(reading, id), typed, model);
        }
        return "redirect:/disputes/" + reference;
    }

    private static Change change(Map<String, String> typed) {
        return new Change(
                typed.get("act"),
                Typed.day("due", Typed.text(typed, "dueOn")),
                grace(Typed.text(typed, "grace")),
                typed.get("rhythm"),
                measure(typed),
                typed.get("reasons"));
    }

    private static Map<String, String> measure(Map<String, String> typed) {
        return MEASURE.stream().collect(Collectors.toMap(Function.identity(), field -> Typed.text(typed, field)));
    }

    private static @Nullable Integer grace(String typed) {
        try {
            return typed.isEmpty() ? null : Integer.valueOf(typed);
        } catch (NumberFormatException e) {
            throw new Refusal("grace", "must be a whole number of business days, or empty");
        }
    }

    private static String show(String reference, Compliance.Promise promise, Map<String, String> typed, Model model) {
        model.addAttribute("reference", reference);
        model.addAttribute("promise", promise);
        model.addAttribute("typed", typed);
        model.addAttribute("kpis", usualMeasures());
        return "amendment";
    }

    private static List<Option> usualMeasures() {
        return Arrays.stream(Kpi.values())
                .map(Kpi::choice)
                .map(choice -> new Option(choice.value(), Labels.sentence(choice.label())))
                .toList();
    }

    private Reading admit(String reference, UUID id, Principal reader) {
        var reading = readers.admit(reader.getName(), reference);
        rights.requireAmendable(reading, id);
        return reading;
    }
}

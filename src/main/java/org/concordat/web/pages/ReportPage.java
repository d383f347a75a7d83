package org.concordat.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Member;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.conflict.Category;
import org.concordat.conflict.ConflictOffice;
import org.concordat.conflict.CustodianOffice;
import org.concordat.conflict.PatientImpact;
import org.concordat.conflict.Severity;
import org.concordat.web.ReportsOnce;
import org.concordat.web.pages.words.Choices;
import org.concordat.web.pages.words.Names;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A member reports a dispute; the one way a case begins here. */
@Controller
class ReportPage {

    private final ConflictOffice conflicts;
    private final ReportsOnce reports;
    private final AllianceOffice alliances;
    private final People people;
    private final CustodianOffice custodians;
    private final Names names;
    private final Clock clock;

    ReportPage(
            ConflictOffice conflicts,
            ReportsOnce reports,
            AllianceOffice alliances,
            People people,
            CustodianOffice custodians,
            Names names,
            Clock clock) {
        this.conflicts = conflicts;
        this.reports = reports;
        this.alliances = alliances;
        this.people = people;
        this.custodians = custodians;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/disputes/new")
    String ask(Principal reporter, Model model, HttpServletResponse response) {
        var person = find(reporter.getName());
        if (person.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            model.addAttribute(
                    "sentence", "A dispute is reported by somebody who works for a member, or by a case manager.");
            return "problem";
        }
        return show(person.get(), ReportForm.EMPTY, null, model);
    }

    @PostMapping("/disputes/new")
    String report(
            @ModelAttribute("form") ReportForm form,
            @RequestParam(defaultValue = "") String once,
            Principal reporter,
            Model model,
            HttpServletResponse response) {
        var person = find(reporter.getName()).orElseThrow(() -> new Unknown("page", "disputes/new"));
        try {
            var reference = reportOnce(person, once, form);
            return form.isProtected() ? received(reference, model) : "redirect:/disputes/" + reference;
        } catch (ReportsOnce.UsedBefore used) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return show(person, form, changed(), model);
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return show(person, form, refusal, model);
        }
    }

    private static Refusal changed() {
        return new Refusal(
                "subject",
                "this page sent a report before, and it was changed since; send it again if it is one more dispute");
    }

    /** Whoever clicks twice, or loads the answer again, has reported once; who reports under protection could not tell. */
    private String reportOnce(Person person, String once, ReportForm form) {
        if (once.isEmpty()) {
            return report(person, form);
        }
        var sender = form.isProtected() ? reports.unnamed(person.username(), once) : person.username();
        return reports.report(sender, once, form.toString(), () -> report(person, form));
    }

    private String report(Person person, ReportForm form) {
        var alliance = alliances.alliance(person.alliance());
        return conflicts.report(alliance.code(), form.report(complainant(person, form)));
    }

    /** Who reports under protection is not led to the case file: having opened it would tell on them. */
    private static String received(String reference, Model model) {
        model.addAttribute("reference", reference);
        return "received";
    }

    private String show(Person reporter, ReportForm form, @Nullable Refusal refusal, Model model) {
        var members = alliances.members(reporter.alliance());
        model.addAttribute("form", form);
        model.addAttribute("once", UUID.randomUUID());
        model.addAttribute("refusal", refusal);
        model.addAttribute("own", own(reporter, members));
        model.addAttribute("works", reporter.employer() != null);
        model.addAttribute("onlyProtected", !reporter.is(Role.REPRESENTATIVE) && !reporter.is(Role.CASE_MANAGER));
        model.addAttribute("members", members);
        model.addAttribute("categories", Choices.of(Category.class));
        model.addAttribute("severities", Choices.of(Severity.class));
        model.addAttribute("impacts", Choices.of(PatientImpact.class));
        model.addAttribute("unmaskings", unmaskingsOf(reporter));
        return "report";
    }

    private List<String> unmaskingsOf(Person reporter) {
        var times = new Times(alliances.alliance(reporter.alliance()).zone(), clock.instant());
        return custodians.unmaskingsOf(reporter).stream()
                .map(entry -> entry.reference() + ": " + names.person(entry.person()) + ", "
                        + times.moment(entry.decidedAt()))
                .toList();
    }

    /** The member a representative speaks for; a case manager may speak for any. */
    private static @Nullable Member own(Person reporter, List<Member> members) {
        return reporter.is(Role.CASE_MANAGER)
                ? null
                : members.stream()
                        .filter(member -> member.id().equals(reporter.employer()))
                        .findFirst()
                        .orElseThrow();
    }

    private String complainant(Person reporter, ReportForm form) {
        var own = own(reporter, alliances.members(reporter.alliance()));
        return own != null ? own.code() : String.valueOf(form.complainant());
    }

    private Optional<Person> find(String username) {
        return people.find(username)
                .filter(person -> person.alliance() != null)
                .filter(person -> person.employer() != null || person.is(Role.CASE_MANAGER));
    }
}

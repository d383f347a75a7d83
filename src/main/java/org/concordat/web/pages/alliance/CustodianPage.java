package org.concordat.web.pages.alliance;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Entry;
import org.concordat.alliance.People;
import org.concordat.alliance.Refusal;
import org.concordat.conflict.CustodianOffice;
import org.concordat.web.pages.words.Labels;
import org.concordat.web.pages.words.Names;
import org.concordat.web.pages.words.Times;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The custodian of protected reporters learns who reported, with a reason; shown once, and to them alone. */
@Controller
class CustodianPage {

    private final CustodianOffice office;
    private final AllianceOffice alliances;
    private final People people;
    private final Names names;
    private final Clock clock;

    CustodianPage(CustodianOffice office, AllianceOffice alliances, People people, Names names, Clock clock) {
        this.office = office;
        this.alliances = alliances;
        this.people = people;
        this.names = names;
        this.clock = clock;
    }

    /** A report under protection, and who has learned of its reporter so far. */
    record Row(String reference, List<String> unmaskings) {}

    @GetMapping("/protected-reports")
    String list(Principal custodian, Model model) {
        return show(custodian, model);
    }

    /** Answers with the page itself: a redirect would have to keep the name somewhere meanwhile. */
    @PostMapping("/protected-reports/{reference}/unmasking")
    String unmask(
            @PathVariable String reference,
            @RequestParam String reason,
            Principal custodian,
            Model model,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        try {
            var reporter = office.unmask(reference, reason);
            model.addAttribute("reference", reference);
            model.addAttribute("name", names.speaker(reporter, null));
            model.addAttribute("username", reporter);
            return "unmasked";
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("refused", reference);
            model.addAttribute("refusal", Labels.told(refusal));
            return show(custodian, model);
        }
    }

    private String show(Principal custodian, Model model) {
        var reports = office.protectedReports(custodian.getName());
        var times = times(custodian);
        var unmaskings = office.unmaskings(custodian.getName()).stream()
                .collect(Collectors.groupingBy(entry -> Objects.requireNonNull(entry.reference())));
        model.addAttribute(
                "reports",
                reports.stream()
                        .map(each -> new Row(each, tell(unmaskings.getOrDefault(each, List.of()), times)))
                        .toList());
        return "protected-reports";
    }

    private List<String> tell(List<Entry> unmaskings, Times times) {
        return unmaskings.stream()
                .map(each -> names.person(each.person()) + ", " + times.moment(each.decidedAt()))
                .toList();
    }

    private Times times(Principal custodian) {
        var alliance = Objects.requireNonNull(people.get(custodian.getName()).alliance());
        return new Times(alliances.alliance(alliance).zone(), clock.instant());
    }
}

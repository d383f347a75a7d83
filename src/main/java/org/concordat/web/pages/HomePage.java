package org.concordat.web.pages;

import java.security.Principal;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Power;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.alliance.sealing.SealingDelays;
import org.concordat.vault.ErasureOffice;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where everybody arrives after signing in, and from where they go to their work. */
@Controller
class HomePage {

    private final People people;
    private final AllianceOffice alliances;
    private final CaseList cases;
    private final Membership membership;
    private final SealingDelays delays;
    private final IncidentsPage incidents;
    private final ErasureOffice erasures;

    HomePage(
            People people,
            AllianceOffice alliances,
            CaseList cases,
            Membership membership,
            SealingDelays delays,
            IncidentsPage incidents,
            ErasureOffice erasures) {
        this.people = people;
        this.alliances = alliances;
        this.cases = cases;
        this.membership = membership;
        this.delays = delays;
        this.incidents = incidents;
        this.erasures = erasures;
    }

    @GetMapping("/")
    String show(Principal reader, @RequestParam(required = false) @Nullable String older, Model model) {
        var person = people.find(reader.getName()).orElseThrow(() -> new Unknown("person", reader.getName()));
        if (person.may(Power.SET_UP_THE_ALLIANCE) && alliances.alliances().isEmpty()) {
            return "redirect:/setup";
        }
        model.addAttribute("person", person);
        model.addAttribute("works", Work.isWorkOf(person));
        model.addAttribute("represents", person.may(Power.REPORT_DISPUTES));
        model.addAttribute("reports", person.alliance() != null && mayReport(person));
        model.addAttribute("administers", person.may(Power.SET_UP_THE_ALLIANCE));
        model.addAttribute("operates", person.isInstaller());
        model.addAttribute(
                "incidents",
                person.may(Power.SEE_TO_INCIDENTS) ? incidents.of(person).size() : 0);
        model.addAttribute("erasures", erasures.waitingFor(person));
        model.addAttribute("ownsProcesses", person.may(Power.DEPLOY_RULES));
        if (person.alliance() != null) {
            var alliance = alliances.alliance(person.alliance());
            model.addAttribute("alliance", alliance);
            model.addAttribute("members", membership.of(alliance));
            model.addAttribute("sanctions", membership.sanctionsIn(alliance));
            model.addAttribute("member", person.employer() == null ? null : alliances.member(person.employer()));
            var newest = cases.newest(person, older);
            model.addAttribute("disputes", newest.rows());
            model.addAttribute("older", newest.older());
            model.addAttribute("isOlder", older != null);
            model.addAttribute("notices", cases.noticesTo(person));
            model.addAttribute("unsealedSince", watches(person) ? unsealedSince(alliance) : null);
        }
        return "home";
    }

    private static boolean watches(Person person) {
        return person.may(Power.WATCH_THE_SEALING);
    }

    private @Nullable String unsealedSince(Alliance alliance) {
        return delays.since(alliance.id())
                .map(since -> new Times(alliance.zone(), since).moment(since))
                .orElse(null);
    }

    private static boolean mayReport(Person person) {
        return person.employer() != null || person.is(Role.CASE_MANAGER);
    }
}

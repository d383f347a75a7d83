package org.concordat.web.pages;

import java.security.Principal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.concordat.access.Incidents;
import org.concordat.access.Incidents.Incident;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Power;
import org.concordat.alliance.ReviewRegister;
import org.concordat.alliance.Unknown;
import org.concordat.web.pages.words.Times;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What has gone wrong in the cases of an alliance, for its administrators, who let what has stopped be tried again. */
@Controller
class IncidentsPage {

    private final Incidents incidents;
    private final People people;
    private final AllianceOffice alliances;
    private final ReviewRegister reviews;
    private final Clock clock;

    IncidentsPage(Incidents incidents, People people, AllianceOffice alliances, ReviewRegister reviews, Clock clock) {
        this.incidents = incidents;
        this.people = people;
        this.alliances = alliances;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** An incident in words. */
    record Row(String id, String reference, String what, String since, boolean mayTryAgain) {}

    @GetMapping("/incidents")
    String show(Principal reader, Model model) {
        var person = administrator(reader);
        var times = times(person);
        model.addAttribute(
                "incidents", of(person).stream().map(each -> row(each, times)).toList());
        return "incidents";
    }

    @PostMapping("/incidents/{id}/retry")
    String tryAgain(@PathVariable String id, Principal reader) {
        of(administrator(reader)).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Unknown("incident", id));
        incidents.tryAgain(id);
        return "redirect:/incidents";
    }

    private Person administrator(Principal reader) {
        return people.find(reader.getName())
                .filter(person -> person.may(Power.SEE_TO_INCIDENTS))
                .orElseThrow(() -> new Unknown("page", reader.getName()));
    }

    /** Those of the administrator's alliance; of whoever runs the installation, all. */
    List<Incident> of(Person administrator) {
        var open = incidents.open();
        if (administrator.alliance() == null) {
            return open;
        }
        var theirs = reviews.amongThoseOf(
                administrator, open.stream().map(Incident::reference).toList());
        return open.stream().filter(each -> theirs.contains(each.reference())).toList();
    }

    private static Row row(Incident each, Times times) {
        return new Row(
                each.id(),
                each.reference().isEmpty() ? "All cases" : each.reference(),
                what(each),
                times.moment(each.since()),
                each.mayBeTriedAgain());
    }

    private static String what(Incident each) {
        return switch (each.kind()) {
            case WORK_STOPPED ->
                each.process() + ": what happens by itself has stopped"
                        + (each.missing().isEmpty()
                                ? "; the application's log says why."
                                : ", because something is wrong with this: " + each.missing()
                                        + ". Mend the table or the calendar that names it, then try again.");
            case NOBODY_ELIGIBLE ->
                each.process()
                        + ": nobody may do a step. The administrators have it until somebody may, who gets it then"
                        + " without being given it; what a party is asked, only its representatives can do.";
            case CLEANING_STOPPED ->
                "The history that has outlived its time is not cleaned away any more; the application's log says why.";
            case UNANSWERED -> each.process() + ": a clock ran out, and the last resort has not decided.";
        };
    }

    private Times times(Person person) {
        return new Times(
                person.alliance() == null
                        ? ZoneId.of("UTC")
                        : alliances.alliance(person.alliance()).zone(),
                clock.instant());
    }
}

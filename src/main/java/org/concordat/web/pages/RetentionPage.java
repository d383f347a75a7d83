package org.concordat.web.pages;

import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Docket;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Power;
import org.concordat.alliance.Unknown;
import org.concordat.retention.CleanedCase;
import org.concordat.retention.CleaningOffice;
import org.concordat.retention.KeptHistory.EndedProcess;
import org.concordat.retention.LegalHold;
import org.concordat.retention.LegalHoldOffice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the engine does not remember any more and since when, what goes next, and what is held; of an alliance's cases. */
@Controller
class RetentionPage {

    private static final Duration AHEAD = Duration.ofDays(90);

    private final CleaningOffice cleaning;
    private final LegalHoldOffice holds;
    private final People people;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final Names names;
    private final Clock clock;

    RetentionPage(
            CleaningOffice cleaning,
            LegalHoldOffice holds,
            People people,
            AllianceOffice alliances,
            Docket docket,
            Names names,
            Clock clock) {
        this.cleaning = cleaning;
        this.holds = holds;
        this.people = people;
        this.alliances = alliances;
        this.docket = docket;
        this.names = names;
        this.clock = clock;
    }

    record Cleaned(String reference, String on, long processes, long rows) {}

    record Next(String reference, String from, long processes) {}

    record Held(String reference, String since, String by) {}

    static boolean isOpenTo(Person person) {
        return person.may(Power.SEE_WHAT_WAS_CLEANED);
    }

    @GetMapping("/retention")
    String show(Principal reader, Model model) {
        var person = people.find(reader.getName())
                .filter(RetentionPage::isOpenTo)
                .orElseThrow(() -> new Unknown("page", "retention"));
        var times = times(person);
        model.addAttribute("cleaned", cleaned(person, times));
        model.addAttribute("next", next(person, times));
        model.addAttribute("held", held(person, times));
        model.addAttribute(
                "cleansNext", cleaning.nextCleaning().map(times::moment).orElse(null));
        return "retention";
    }

    private List<Cleaned> cleaned(Person person, Times times) {
        return theirs(person, cleaning.cleanedIn(person.alliance()), CleanedCase::reference).stream()
                .map(each -> new Cleaned(each.reference(), times.day(each.at()), each.processes(), each.rows()))
                .toList();
    }

    private List<Next> next(Person person, Times times) {
        var going = theirs(person, cleaning.goingBy(clock.instant().plus(AHEAD)), EndedProcess::reference);
        // the office names what goes first before the rest
        return going.stream()
                .collect(Collectors.groupingBy(EndedProcess::reference, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(each -> next(each.get(0), each.size(), times))
                .toList();
    }

    private static Next next(EndedProcess first, int processes, Times times) {
        return new Next(first.reference(), times.day(first.goesAt()), processes);
    }

    private List<Held> held(Person person, Times times) {
        return theirs(person, holds.inForce(), LegalHold::reference).stream()
                .map(each -> new Held(each.reference(), times.day(each.placedAt()), names.person(each.placedBy())))
                .toList();
    }

    /** Of the reader's alliance, and of no party they work for; of whoever runs the installation, all. */
    private <T> List<T> theirs(Person person, List<T> all, Function<T, String> reference) {
        if (person.alliance() == null) {
            return all;
        }
        Set<String> known = docket.amongThoseOf(
                person, all.stream().map(reference).distinct().toList());
        return all.stream()
                .filter(each -> known.contains(reference.apply(each)))
                .toList();
    }

    private Times times(Person person) {
        return new Times(
                person.alliance() == null
                        ? ZoneOffset.UTC
                        : alliances.alliance(person.alliance()).zone(),
                clock.instant());
    }
}

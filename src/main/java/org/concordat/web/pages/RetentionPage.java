package org.concordat.web.pages;

import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Power;
import org.concordat.alliance.Unknown;
import org.concordat.retention.CleanedCase;
import org.concordat.retention.CleaningOffice;
import org.concordat.retention.GoingCase;
import org.concordat.retention.HeldCase;
import org.concordat.retention.RetentionRegister;
import org.concordat.retention.RetentionRegister.Page;
import org.concordat.web.PageNumber;
import org.concordat.web.pages.words.Names;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What the engine does not remember any more and since when, what goes next, and what is held; of an alliance's cases. */
@Controller
class RetentionPage {

    private static final Duration AHEAD = Duration.ofDays(90);

    private final RetentionRegister register;
    private final CleaningOffice cleaning;
    private final People people;
    private final AllianceOffice alliances;
    private final Names names;
    private final Clock clock;

    RetentionPage(
            RetentionRegister register,
            CleaningOffice cleaning,
            People people,
            AllianceOffice alliances,
            Names names,
            Clock clock) {
        this.register = register;
        this.cleaning = cleaning;
        this.people = people;
        this.alliances = alliances;
        this.names = names;
        this.clock = clock;
    }

    record Held(String reference, String since, String by) {}

    record Next(String reference, String from, long processes) {}

    record Cleaned(String reference, String on, long processes, long rows) {}

    /**
     * A page of one of the lists.
     *
     * @param before the address of the page before it, if there is one, and {@code after} that of the one after it
     */
    record Part<T>(List<T> rows, @Nullable String before, @Nullable String after) {}

    /** Which page of each list somebody turned to. */
    private record Turned(int held, int next, int cleaned) {

        String to(String list, int page) {
            return UriComponentsBuilder.fromPath("/retention")
                    .queryParam("held", list.equals("held") ? page : held)
                    .queryParam("next", list.equals("next") ? page : next)
                    .queryParam("cleaned", list.equals("cleaned") ? page : cleaned)
                    .fragment(list)
                    .toUriString();
        }

        <T, R> Part<R> part(String list, Page<T> page, Function<T, R> row) {
            return new Part<>(
                    page.rows().stream().map(row).toList(),
                    page.number() > 1 ? to(list, page.number() - 1) : null,
                    page.isMore() ? to(list, page.number() + 1) : null);
        }
    }

    static boolean isOpenTo(Person person) {
        return person.may(Power.SEE_WHAT_WAS_CLEANED);
    }

    @GetMapping("/retention")
    String show(
            @RequestParam(defaultValue = "1") PageNumber held,
            @RequestParam(defaultValue = "1") PageNumber next,
            @RequestParam(defaultValue = "1") PageNumber cleaned,
            Principal reader,
            Model model) {
        var person = people.find(reader.getName())
                .filter(RetentionPage::isOpenTo)
                .orElseThrow(() -> new Unknown("page", "retention"));
        var at = new Turned(held.number(), next.number(), cleaned.number());
        var times = times(person);
        model.addAttribute("held", at.part("held", register.held(person, at.held()), each -> held(each, times)));
        model.addAttribute("next", at.part("next", going(person, at.next()), each -> next(each, times)));
        model.addAttribute(
                "cleaned", at.part("cleaned", register.cleaned(person, at.cleaned()), each -> cleaned(each, times)));
        model.addAttribute(
                "cleansNext", cleaning.nextCleaning().map(times::moment).orElse(null));
        return "retention";
    }

    private Held held(HeldCase held, Times times) {
        return new Held(held.reference(), times.day(held.since()), names.person(held.by()));
    }

    private Page<GoingCase> going(Person person, int page) {
        return register.going(person, clock.instant().plus(AHEAD), page);
    }

    private static Next next(GoingCase going, Times times) {
        return new Next(going.reference(), times.day(going.from()), going.processes());
    }

    private static Cleaned cleaned(CleanedCase cleaned, Times times) {
        return new Cleaned(cleaned.reference(), times.day(cleaned.at()), cleaned.processes(), cleaned.rows());
    }

    private Times times(Person person) {
        return new Times(
                person.alliance() == null
                        ? ZoneOffset.UTC
                        : alliances.alliance(person.alliance()).zone(),
                clock.instant());
    }
}

package org.concordat.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.web.MovableTime;
import org.concordat.web.pages.words.Labels;
import org.concordat.web.pages.words.Times;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moves the time of a demo; elsewhere there is no such page. */
@Controller
class DemoTimePage {

    private static final String SECONDS_BETWEEN_LOOKS = "1";
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final ObjectProvider<MovableTime> movable;
    private final CaseList cases;
    private final People people;
    private final AllianceOffice alliances;
    private final Clock clock;

    DemoTimePage(
            ObjectProvider<MovableTime> movable, CaseList cases, People people, AllianceOffice alliances, Clock clock) {
        this.movable = movable;
        this.cases = cases;
        this.people = people;
        this.alliances = alliances;
        this.clock = clock;
    }

    /** The reader's next deadline. */
    record Next(String reference, String name, String due, String distance, boolean hasMorning) {}

    @GetMapping("/demo-time")
    String show(Principal reader, Model model, HttpServletResponse answer) {
        var person = people.get(reader.getName());
        var journey = time().journey();
        var times = new Times(zone(person), clock.instant());
        if (journey.target() != null) {
            answer.setHeader("Refresh", SECONDS_BETWEEN_LOOKS);
            model.addAttribute("target", times.moment(journey.target()));
        }
        model.addAttribute("now", times.dayAndTime(times.now()));
        model.addAttribute(
                "tomorrow",
                LocalDate.ofInstant(times.now(), times.zone()).plusDays(1).toString());
        model.addAttribute("journey", journey);
        next(person).ifPresent(next -> model.addAttribute("next", next(next, times)));
        return "demo-time";
    }

    private Optional<CaseList.Row> next(Person person) {
        return person.alliance() == null ? Optional.empty() : cases.next(person);
    }

    private Next next(CaseList.Row row, Times times) {
        var deadline = Objects.requireNonNull(row.next());
        return new Next(
                row.reference(),
                deadline.name(),
                deadline.due(),
                deadline.distance(),
                morning(deadline).isAfter(times.now()));
    }

    private static Instant morning(Deadlines.Deadline deadline) {
        var zone = ZoneId.of(deadline.zone());
        return LocalDate.ofInstant(deadline.at(), zone)
                .atTime(MORNING)
                .atZone(zone)
                .toInstant();
    }

    /** @param to {@code day}, the {@code morning} of the reader's next deadline, or when it is {@code over} */
    @PostMapping("/demo-time")
    String move(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String day,
            Principal reader,
            RedirectAttributes redirect) {
        var time = time();
        try {
            time.moveTo(target(to, day, people.get(reader.getName())));
        } catch (Refusal e) {
            redirect.addFlashAttribute("refused", Labels.told(e));
        }
        return "redirect:/demo-time";
    }

    private Instant target(String to, String day, Person person) {
        if (to.equals("day")) {
            return day(day).atTime(MORNING).atZone(zone(person)).toInstant();
        }
        var deadline = next(person)
                .map(CaseList.Row::next)
                .orElseThrow(() -> new Refusal("to", "there is no deadline ahead that you know of"));
        return to.equals("morning") ? morning(deadline) : deadline.at().plusSeconds(1);
    }

    private static LocalDate day(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw new Refusal("day", "must be a day, such as 2026-07-20");
        }
    }

    @PostMapping("/demo-time/stop")
    String stop() {
        time().stop();
        return "redirect:/demo-time";
    }

    private MovableTime time() {
        return Optional.ofNullable(movable.getIfAvailable()).orElseThrow(() -> new Unknown("page", "demo-time"));
    }

    private ZoneId zone(Person person) {
        var alliance = person.alliance();
        return alliance == null ? ZoneOffset.UTC : alliances.alliance(alliance).zone();
    }
}

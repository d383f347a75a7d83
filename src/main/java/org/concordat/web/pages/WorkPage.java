package org.concordat.web.pages;

import java.security.Principal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.concordat.access.WorkList;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's work over all cases, the most pressing first, and a way to take several tasks at once. */
@Controller
class WorkPage {

    private static final int LONGEST = 200;

    private final WorkList work;
    private final People people;
    private final AllianceOffice alliances;
    private final Clock clock;

    WorkPage(WorkList work, People people, AllianceOffice alliances, Clock clock) {
        this.work = work;
        this.people = people;
        this.alliances = alliances;
        this.clock = clock;
    }

    /** A task as a row of the page. */
    record Row(
            String task,
            String name,
            String reference,
            @Nullable String due,
            @Nullable String distance,
            boolean overdue) {}

    @GetMapping("/work")
    String show(Principal reader, Model model) {
        var times = times(people.get(reader.getName()));
        var open = work.open(reader.getName(), LONGEST + 1);
        model.addAttribute("mine", rows(work.mine(reader.getName()), times));
        model.addAttribute("open", rows(open.stream().limit(LONGEST).toList(), times));
        model.addAttribute("isCutOff", open.size() > LONGEST);
        return "work";
    }

    @PostMapping("/work")
    String take(@RequestParam(defaultValue = "") List<String> task, Principal reader, RedirectAttributes redirect) {
        var taken = task.stream()
                .limit(LONGEST)
                .filter(each -> work.take(reader.getName(), each))
                .count();
        redirect.addFlashAttribute("taken", taken);
        redirect.addFlashAttribute("gone", Math.min(task.size(), LONGEST) - taken);
        return "redirect:/work";
    }

    private static List<Row> rows(List<WorkList.Item> items, Times times) {
        return items.stream().map(item -> row(item, times)).toList();
    }

    private static Row row(WorkList.Item item, Times times) {
        var name = item.name().replace(" · " + item.reference(), "");
        var due = item.due();
        return due == null
                ? new Row(item.task(), name, item.reference(), null, null, false)
                : new Row(
                        item.task(),
                        name,
                        item.reference(),
                        times.moment(due),
                        times.distance(due),
                        due.isBefore(times.now()));
    }

    private Times times(Person person) {
        var zone = person.alliance() == null
                ? ZoneOffset.UTC
                : alliances.alliance(person.alliance()).zone();
        return new Times(zone, clock.instant());
    }
}

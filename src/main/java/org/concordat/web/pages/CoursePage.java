package org.concordat.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.CaseAccess.Standing;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.web.PageNumber;
import org.concordat.web.ReadableHistory;
import org.concordat.web.ReadableHistory.Seen;
import org.concordat.web.Reading;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How a case went: the path through its diagrams, and all that happened in order of time. */
@Controller
class CoursePage {

    private static final int SIZE = 100;

    private final Readers readers;
    private final ReadableHistory history;
    private final CourseEvents events;
    private final CoursePath path;
    private final AsKnownDays days;
    private final CleanedPart cleaned;

    CoursePage(
            Readers readers,
            ReadableHistory history,
            CourseEvents events,
            CoursePath path,
            AsKnownDays days,
            CleanedPart cleaned) {
        this.readers = readers;
        this.history = history;
        this.events = events;
        this.path = path;
        this.days = days;
        this.cleaned = cleaned;
    }

    @GetMapping("/disputes/{reference}/course")
    @Transactional(readOnly = true)
    public String show(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String run,
            @RequestParam(defaultValue = "") Set<@Nullable CourseKind> kind,
            @RequestParam(defaultValue = "1") PageNumber page,
            @RequestParam Map<String, String> typed,
            Principal reader,
            Model model,
            HttpServletResponse response) {
        var reading = readers.admit(reader.getName(), reference);
        try {
            var asKnown = days.of(reference, typed);
            show(asKnown.narrow(reading), asKnown, new Asked(run, kinds(kind), page), model);
            return "course";
        } catch (Refusal refusal) {
            return KnownCasePage.refuse(reference, "/course", refusal, typed, model, response);
        }
    }

    /** Which part of it somebody wants to see. */
    private record Asked(@Nullable String run, Set<CourseKind> kinds, PageNumber page) {}

    private void show(Reading reading, AsKnown asKnown, Asked asked, Model model) {
        var times = days.times(reading.reference());
        model.addAttribute("asKnown", asKnown);
        var course = course(reading, asKnown, asked, times);
        model.addAttribute("course", course);
        model.addAttribute("zone", times.zone().getId());
        model.addAttribute("cleaned", cleaned.of(reading, !course.runs().isEmpty(), times));
    }

    private Course course(Reading reading, AsKnown asKnown, Asked asked, Times times) {
        var runs = history.runs(reading);
        var open = open(runs);
        var shown = shown(asked.run(), open, asKnown);
        var branches = branches(runs, shown, times);
        var happened = events.of(reading, runs, asked.kinds(), times);
        var pages = Math.max(1, (happened.size() + SIZE - 1) / SIZE);
        var at = asked.page().amongFirst(pages);
        var page = happened.subList((at - 1) * SIZE, Math.min(at * SIZE, happened.size()));
        return new Course(
                asKnown,
                branches,
                shown == null ? null : path.of(reading, shown, open, back(shown, branches), asKnown, times),
                Stream.of(CourseKind.values())
                        .map(each -> new Course.Kind(
                                each.name(), each.label(), asked.kinds().contains(each)))
                        .toList(),
                asked.kinds().isEmpty() ? CourseRows.folded(page) : CourseRows.plain(page),
                at,
                pages,
                happened.size(),
                reading.is(Standing.AUDITOR));
    }

    /** What is left blank is no choice. */
    private static Set<CourseKind> kinds(Set<@Nullable CourseKind> typed) {
        return typed.stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CourseKind.class)));
    }

    private static Map<String, Seen> open(List<Seen> runs) {
        var open = new LinkedHashMap<String, Seen>();
        runs.stream().filter(Seen::isOpen).forEach(seen -> open.put(seen.run().id(), seen));
        return open;
    }

    /** The run that was asked for, or else the first, which is the dispute's own: so too at a day before it began. */
    private static @Nullable Seen shown(@Nullable String run, Map<String, Seen> open, AsKnown asKnown) {
        if (run == null || asKnown.isEarlier() && !open.containsKey(run)) {
            return open.values().stream().findFirst().orElse(null);
        }
        return Stream.of(run)
                .filter(open::containsKey)
                .map(open::get)
                .findFirst()
                .orElseThrow(() -> new Unknown("process", run));
    }

    private static Course.@Nullable Branch back(Seen shown, List<Course.Branch> branches) {
        return branches.stream()
                .filter(each -> each.isOpen() && each.id().equals(shown.run().caller()))
                .findFirst()
                .orElse(null);
    }

    /** The tree of the runs, each below the one that called it. */
    private static List<Course.Branch> branches(List<Seen> runs, @Nullable Seen shown, Times times) {
        var below = new HashMap<String, List<Seen>>();
        var known = runs.stream().map(seen -> seen.run().id()).collect(Collectors.toSet());
        runs.forEach(seen -> below.computeIfAbsent(caller(seen, known), id -> new ArrayList<>())
                .add(seen));
        var branches = new ArrayList<Course.Branch>();
        add(branches, "", 0, below, shown, times);
        return branches;
    }

    private static String caller(Seen seen, Set<String> known) {
        var caller = seen.run().caller();
        return caller == null || !known.contains(caller) ? "" : caller;
    }

    private static void add(
            List<Course.Branch> branches,
            String caller,
            int depth,
            Map<String, List<Seen>> below,
            @Nullable Seen shown,
            Times times) {
        for (var seen : below.getOrDefault(caller, List.of())) {
            var run = seen.run();
            branches.add(new Course.Branch(
                    run.id(),
                    run.name(),
                    depth,
                    seen.isOpen() ? when(seen, times) : "",
                    seen.isOpen(),
                    seen.equals(shown)));
            add(branches, run.id(), depth + 1, below, shown, times);
        }
    }

    private static String when(Seen seen, Times times) {
        var end = seen.run().ended();
        return times.moment(seen.run().begun())
                + (end == null
                        ? ", goes on"
                        : (seen.run().wasCancelled() ? ", ended from outside " : " to ") + times.moment(end));
    }
}

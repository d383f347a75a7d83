package org.concordat.web.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.alliance.Docket;
import org.concordat.alliance.People;
import org.concordat.alliance.Seat;
import org.concordat.escalation.Deadlock;
import org.concordat.escalation.DeadlockOffice;
import org.concordat.escalation.DecisionOffice;
import org.concordat.escalation.Motion;
import org.concordat.escalation.Opinion;
import org.concordat.escalation.Rung;
import org.concordat.web.ReadableItems;
import org.concordat.web.Reading;
import org.concordat.web.pages.words.Labels;
import org.concordat.web.pages.words.Names;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the board was asked in a case, what it decided and why, and what was tried when it could not. */
@Component
class MotionsPart {

    private final DecisionOffice decisions;
    private final DeadlockOffice deadlocks;
    private final Docket docket;
    private final People people;
    private final TermsPart terms;
    private final ReadableItems items;
    private final Names names;

    MotionsPart(
            DecisionOffice decisions,
            DeadlockOffice deadlocks,
            Docket docket,
            People people,
            TermsPart terms,
            ReadableItems items,
            Names names) {
        this.decisions = decisions;
        this.deadlocks = deadlocks;
        this.docket = docket;
        this.people = people;
        this.terms = terms;
        this.items = items;
        this.names = names;
    }

    List<Resolution.Question> of(Reading reading, Times times) {
        if (!reading.isInside() && !reading.isToldWhy()) {
            return List.of();
        }
        var opinions = opinions(reading);
        var tried = tried(reading.reference());
        var members = members(reading.reference());
        return decisions.motionsOf(reading.reference()).stream()
                .filter(motion -> !reading.isOver() || reading.reaches(motion.putAt()))
                .map(motion -> new Resolution.Question(
                        items.text(reading, motion.words()),
                        motion.measures()
                                .map(id -> terms.terms(reading, id, times))
                                .orElse(List.of()),
                        Labels.of(motion.state()),
                        decided(motion, times),
                        opinions.getOrDefault(motion.id(), List.of()).stream()
                                .map(opinion -> tell(motion, opinion, members, reading))
                                .toList(),
                        tried.getOrDefault(motion.id(), List.of())))
                .toList();
    }

    /** When it was decided, and from when it counts where that is later. */
    private static @Nullable String decided(Motion motion, Times times) {
        return motion.decidedAt()
                .map(at -> times.moment(at) + laterEffect(motion, LocalDate.ofInstant(at, times.zone()), times))
                .orElse(null);
    }

    private static String laterEffect(Motion motion, LocalDate decided, Times times) {
        return motion.effectiveOn()
                .filter(day -> motion.state() == Motion.State.CARRIED && day.isAfter(decided))
                .map(day -> ", in force from " + times.day(day))
                .orElse("");
    }

    private Map<UUID, List<Opinion>> opinions(Reading reading) {
        return reading.isToldWhy()
                ? decisions.opinionsIn(reading.reference()).stream().collect(Collectors.groupingBy(Opinion::motion))
                : Map.of();
    }

    private Map<UUID, UUID> members(String reference) {
        return people.seats(docket.caseOf(reference).alliance()).stream()
                .collect(Collectors.toMap(Seat::id, Seat::member));
    }

    private Resolution.Opinion tell(Motion motion, Opinion opinion, Map<UUID, UUID> members, Reading reading) {
        return new Resolution.Opinion(title(motion, opinion, members), items.text(reading, opinion.reasons()));
    }

    private String title(Motion motion, Opinion opinion, Map<UUID, UUID> members) {
        var choice = opinion.choice();
        if (choice == null || opinion.seat() == null) {
            return "A seat, by sealed ballot";
        }
        var dissent = motion.isDissent(choice) ? ", dissenting" : "";
        return names.member(members.get(opinion.seat())) + ", "
                + Labels.of(choice).toLowerCase(Locale.ROOT) + dissent;
    }

    private Map<UUID, List<String>> tried(String reference) {
        return deadlocks.of(reference).stream()
                .collect(Collectors.toMap(Deadlock::motion, MotionsPart::tried, (first, second) -> second));
    }

    private static List<String> tried(Deadlock deadlock) {
        return deadlock.rungs().stream().map(Rung::label).toList();
    }
}

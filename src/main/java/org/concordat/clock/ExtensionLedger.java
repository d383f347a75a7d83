package org.concordat.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Refusal;
import org.springframework.stereotype.Component;

/** The extensions of clocks, each within the table's caps. Lines are added, never changed. */
@Component
class ExtensionLedger {

    private final GrantedExtensions granted;
    private final ExtensionRules rules;
    private final Circumstances circumstances;
    private final Clock clock;

    ExtensionLedger(GrantedExtensions granted, ExtensionRules rules, Circumstances circumstances, Clock clock) {
        this.granted = granted;
        this.rules = rules;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /**
     * Adds an extension that somebody decided on after the breach.
     *
     * @return the table and its version that allow it
     * @throws Refusal when the table allows no more
     */
    String add(RunningClock late, LocalDate until) {
        var earlier = granted.findByClockOrderByGrantedAt(late.id());
        var firstEnd = firstEnd(late, earlier);
        var days = (int) ChronoUnit.DAYS.between(LocalDate.ofInstant(late.dueAt(), late.zone()), until);
        var rule = rules.of(late.alliance(), late.name(), earlier.size(), days);
        rule.require("extendedUntil", earlier.size(), firstEnd, until);
        add(late, late.dueAt(), until, ExtensionWay.DECISION, rule.source());
        return rule.source();
    }

    /** Whether the table allows a clock that ran out any day more. */
    boolean allowsMore(RunningClock late) {
        var earlier = granted.findByClockOrderByGrantedAt(late.id());
        var dayAfter = LocalDate.ofInstant(late.dueAt(), late.zone()).plusDays(1);
        var first = later(dayAfter, LocalDate.ofInstant(clock.instant(), late.zone()));
        return ruleFor(late, earlier.size()).allows(earlier.size(), firstEnd(late, earlier), first);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * The rule that lets somebody ask for more time.
     *
     * @throws Refusal when it lets nobody ask for so much, or not again
     */
    ExtensionRule ruleFor(RunningClock running, int days, WorkingDays workingDays) {
        var earlier = granted.findByClockOrderByGrantedAt(running.id());
        var rule = rules.of(running.alliance(), running.name(), earlier.size(), days);
        rule.requireAskable(days);
        var until = running.dayAfter(running.dueAt(), days, workingDays);
        rule.require("days", earlier.size(), firstEnd(running, earlier), until);
        return rule;
    }

    /** The rule for the least that could be asked for. */
    ExtensionRule ruleFor(RunningClock running, int earlier) {
        return rules.of(running.alliance(), running.name(), earlier, 1);
    }

    /** @param dueBefore also while the clock stands still and nothing is due */
    void add(RunningClock extended, Instant dueBefore, LocalDate until, ExtensionWay way, String rule) {
        granted.save(
                new GrantedExtension(extended, dueBefore, until, way, rule, circumstances.person(), clock.instant()));
    }

    /** Another clock measures the same thing once more: it was extended as often and as far. */
    void repeat(RunningClock before, RunningClock again) {
        granted.findByClockOrderByGrantedAt(before.id()).forEach(line -> granted.save(line.on(again)));
    }

    /** The lines of several clocks, by the clock's id, oldest first. */
    Map<UUID, List<GrantedExtension>> linesOf(Collection<RunningClock> several) {
        return granted
                .findByClockInOrderByGrantedAt(
                        several.stream().map(RunningClock::id).toList())
                .stream()
                .collect(Collectors.groupingBy(GrantedExtension::clock));
    }

    private static LocalDate firstEnd(RunningClock running, List<GrantedExtension> earlier) {
        var end = earlier.isEmpty() ? running.dueAt() : earlier.get(0).dueBefore();
        return LocalDate.ofInstant(end, running.zone());
    }
}

package org.concordat.clock;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a clock's time leads: from its start, by the rule it keeps, and as far as the last extension. */
record Course(KeptRule rule, Instant start, @Nullable Extension extension) {

    Deadline byRule(WorkingDays workingDays, List<Pause> pauses) {
        return rule.deadline(begin(), workingDays, pauses);
    }

    private ZonedDateTime begin() {
        return start.atZone(rule.zone());
    }

    Instant end(WorkingDays workingDays, List<Pause> pauses) {
        var byRule = byRule(workingDays, pauses).due().toInstant();
        if (extension == null) {
            return byRule;
        }
        var extended = rule.end(extension, workingDays, pauses).toInstant();
        return byRule.isAfter(extended) ? byRule : extended;
    }

    /**
     * When somebody is to be warned, in order: before the end, as soon as fractions of the time have gone by. More time that
     * was given is a time of its own, unless the rule leads as far.
     */
    List<Warning> warnings(UUID clock, WorkingDays workingDays, List<Pause> pauses) {
        var end = end(workingDays, pauses);
        var given = end.equals(byRule(workingDays, pauses).due().toInstant()) ? null : extension;
        return rule.warnings().stream()
                .flatMap(fraction -> warning(clock, fraction, given, workingDays, pauses))
                .filter(warning -> warning.at().isBefore(end))
                .toList();
    }

    private Stream<Warning> warning(
            UUID clock, Fraction fraction, @Nullable Extension given, WorkingDays workingDays, List<Pause> pauses) {
        var at = given == null
                ? rule.elapsed(fraction, begin(), workingDays, pauses)
                : rule.elapsed(fraction, given, workingDays, pauses);
        var from = given == null ? start : given.grantedAt();
        return at.map(moment -> new Warning(clock, from, fraction, moment.toInstant())).stream();
    }
}

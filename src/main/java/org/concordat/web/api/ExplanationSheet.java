package org.concordat.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.clock.Explanation;
import org.concordat.clock.GrantedExtension;
import org.concordat.clock.PausedTime;
import org.concordat.clock.Warning;
import org.jspecify.annotations.Nullable;

/**
 * Why a clock's date is what it is.
 *
 * @param label the clock's name as people read it
 * @param event what it counts from, in words
 * @param entry the entry of the record that it counts from; none when it is an event of the diagram
 * @param count the rule's count in words
 * @param rule the table and its version the clock keeps
 * @param due none while the clock is paused
 * @param extensions the time that was given beyond the rule, oldest first
 * @param counted where the rule leads; the date that holds is later when somebody gave more time
 * @param warnings those that were given, and the one that comes next
 */
record ExplanationSheet(
        UUID id,
        String clock,
        @Schema(example = "assessment of the dispute") String label,
        String dispute,
        String state,
        String event,
        @Nullable UUID entry,
        @Schema(example = "2026-06-01T09:30:00-04:00") String start,
        String count,
        String rule,
        @Nullable LocalDate dueDate,
        @Schema(example = "2026-07-14T23:59:59-04:00") @Nullable String due,
        @Schema(example = "America/New_York") String zone,
        boolean extended,
        List<MoreTime> extensions,
        String counted,
        List<DeadlineSheet.Day> days,
        List<Stillness> pauses,
        List<Warned> warnings) {

    /**
     * A stretch of time that does not count.
     *
     * @param delayOf the member that causes it, as facts of the record name it; none for the alliance's own office
     * @param to none while it goes on
     */
    record Stillness(String reason, @Nullable UUID delayOf, Instant from, @Nullable Instant to) {

        static Stillness of(PausedTime pause) {
            return new Stillness(Word.of(pause.reason()), pause.delayOf(), pause.from(), pause.to());
        }
    }

    /**
     * Time that was given beyond the rule.
     *
     * @param way by the table, by consent of the other parties, or by decision
     * @param rule the table that allows it, and its version
     */
    record MoreTime(String way, LocalDate until, Instant grantedAt, String rule) {

        static MoreTime of(GrantedExtension given) {
            return new MoreTime(Word.of(given.way()), given.until(), given.grantedAt(), given.rule());
        }
    }

    /**
     * A warning to whoever holds the clock.
     *
     * @param fraction how much of the time is over then
     * @param given none for the one that comes next
     */
    record Warned(
            @Schema(example = "3/4") String fraction,
            @Schema(example = "2026-07-02T23:59:59-04:00") String at,
            @Nullable Instant given) {

        static Warned of(Warning warning, ZoneId zone) {
            return new Warned(warning.fraction(), moment(warning.at(), zone), warning.givenAt());
        }
    }

    static ExplanationSheet of(Explanation explanation) {
        var clock = explanation.clock();
        var counted = DeadlineSheet.of(explanation.counted());
        return new ExplanationSheet(
                clock.id(),
                clock.name(),
                clock.title(),
                clock.reference(),
                clock.isPaused() ? "paused" : Word.of(clock.state()),
                clock.event(),
                clock.eventEntry(),
                moment(clock.startedAt(), clock.zone()),
                clock.count(),
                clock.rule(),
                clock.isPaused() ? null : LocalDate.ofInstant(clock.dueAt(), clock.zone()),
                clock.isPaused() ? null : moment(clock.dueAt(), clock.zone()),
                clock.zone().getId(),
                explanation.isExtended(),
                explanation.extensions().stream().map(MoreTime::of).toList(),
                counted.due(),
                counted.days(),
                explanation.pauses().stream().map(Stillness::of).toList(),
                Stream.concat(explanation.given().stream(), explanation.next().stream())
                        .map(warning -> Warned.of(warning, clock.zone()))
                        .toList());
    }

    private static String moment(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }
}

package org.concordat.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.concordat.clock.Explanation;

/**
 * Why a clock's date is what it is.
 *
 * @param count the rule's count in words
 * @param rule the table and its version the clock keeps
 * @param counted where the rule leads; the date that holds is later when somebody gave more time
 */
record ExplanationSheet(
        UUID id,
        String clock,
        String dispute,
        String state,
        String event,
        @Schema(example = "2026-06-01T09:30:00-04:00") String start,
        String count,
        String rule,
        LocalDate dueDate,
        @Schema(example = "2026-07-14T23:59:59-04:00") String due,
        @Schema(example = "America/New_York") String zone,
        boolean extended,
        String counted,
        List<DeadlineSheet.Day> days) {

    static ExplanationSheet of(Explanation explanation) {
        var clock = explanation.clock();
        var counted = DeadlineSheet.of(explanation.counted());
        return new ExplanationSheet(
                clock.id(),
                clock.name(),
                clock.reference(),
                Word.of(clock.state()),
                clock.event(),
                moment(clock.startedAt(), clock.zone()),
                clock.count(),
                clock.rule(),
                LocalDate.ofInstant(clock.dueAt(), clock.zone()),
                moment(clock.dueAt(), clock.zone()),
                clock.zone().getId(),
                explanation.isExtended(),
                counted.due(),
                counted.days());
    }

    private static String moment(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }
}

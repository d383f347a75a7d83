package org.concordat.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExtensionTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final WorkingDays WEEKDAYS = new Calendars().named("us-federal");
    private static final Instant MONDAY_NOON = at("2026-03-02", 12);

    private final Extension untilFriday = new Extension(MONDAY_NOON, LocalDate.parse("2026-03-06"), ZONE);

    @Test
    @DisplayName("ends with its last day, also when that is closed")
    void endsWithItsLastDay() {
        assertThat(endOf(untilFriday)).isEqualTo("2026-03-06");
        assertThat(endOf(new Extension(MONDAY_NOON, LocalDate.parse("2026-03-07"), ZONE)))
                .isEqualTo("2026-03-07");
    }

    @Test
    @DisplayName("ends as many working days later as pauses took out of it")
    void isPaused() {
        var tuesdayToWednesday = pause("2026-03-03", "2026-03-04");

        assertThat(endOf(untilFriday, tuesdayToWednesday)).isEqualTo("2026-03-10");
    }

    @Test
    @DisplayName("loses nothing to a pause before it or on closed days")
    void losesNothing() {
        assertThat(endOf(untilFriday, pause("2026-02-20", "2026-03-02"))).isEqualTo("2026-03-06");
        assertThat(endOf(untilFriday, pause("2026-03-07", "2026-03-08"))).isEqualTo("2026-03-06");
    }

    @Test
    @DisplayName("a pause that goes on past its last day counts there, too")
    void isPausedPastItsEnd() {
        assertThat(endOf(untilFriday, pause("2026-03-06", "2026-03-09"))).isEqualTo("2026-03-10");
    }

    private static String endOf(Extension extension, Pause... pauses) {
        return extension
                .end(DayCount.Unit.BUSINESS_DAY, WEEKDAYS, List.of(pauses))
                .toLocalDate()
                .toString();
    }

    private static Pause pause(String from, String to) {
        return new Pause(at(from, 10), at(to, 15), "", "");
    }

    private static Instant at(String day, int hour) {
        return LocalDate.parse(day).atTime(hour, 0).atZone(ZONE).toInstant();
    }
}

package org.concordat.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.concordat.clock.DayCount.Roll;
import org.concordat.clock.DayCount.Unit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A fraction of a clock's time")
class FractionTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final WorkingDays FEDERAL = new Calendars().named("us-federal");

    @ParameterizedTest
    @DisplayName("is read with others, the smaller first")
    @CsvSource(
            delimiter = '|',
            value = {"1/2|1/2", "1/2, 3/4|1/2, 3/4", " 1/10 ,2/3, 998/999 |1/10, 2/3, 998/999"})
    void isRead(String cell, String words) {
        assertThat(Fraction.words(Fraction.list(cell))).isEqualTo(words);
    }

    @ParameterizedTest
    @DisplayName("need not be there")
    @ValueSource(strings = {"", "  "})
    void needNotBeThere(String cell) {
        assertThat(Fraction.list(cell)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("is refused by column and rule when it is none, or not after the one before it")
    @ValueSource(strings = {"5/1", "5", "0/3", "3/3", "0.5", "50 %", "3/4, 1/2", "1/2, 2/4", "1/2,", "1/2 3/4", "-1/2"})
    void isRefused(String cell) {
        assertThatThrownBy(() -> Fraction.list(cell))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("column warnings must be fractions of the clock's time")
                .hasMessageContaining("such as 1/2, 3/4")
                .hasMessageEndingWith("not \"" + cell + "\"");
    }

    @ParameterizedTest
    @DisplayName("of days has gone by with the end of the day on which at least that much has")
    @CsvSource({"10,1/2,2026-06-08", "10,3/4,2026-06-11", "5,1/2,2026-06-04", "3,1/3,2026-06-02", "1,1/2,2026-06-02"})
    void isCountedInDays(int days, String fraction, LocalDate day) {
        var count = new DayCount(days, Unit.BUSINESS_DAY, false, Roll.NONE);

        var moment = elapsed(count, fraction, Start.on(LocalDate.of(2026, 6, 1), NEW_YORK), List.of());

        assertThat(moment).isEqualTo(Start.endOf(day, NEW_YORK).toString());
    }

    @ParameterizedTest
    @DisplayName("of hours has gone by to the second, over night and weekend")
    @CsvSource({"8,1/2,2026-06-05T16:00", "8,3/4,2026-06-08T10:00", "1,1/3,2026-06-05T12:20"})
    void isCountedInHours(int hours, String fraction, String moment) {
        var count = new DayCount(hours, Unit.BUSINESS_HOUR, false, Roll.NONE);
        var friday = Start.at(LocalDateTime.of(2026, 6, 5, 12, 0), NEW_YORK);

        assertThat(elapsed(count, fraction, friday, List.of()))
                .isEqualTo(LocalDateTime.parse(moment).atZone(NEW_YORK).toString());
    }

    @Test
    @DisplayName("does not count what is paused")
    void isPaused() {
        var count = new DayCount(4, Unit.BUSINESS_DAY, false, Roll.NONE);
        var monday = LocalDate.of(2026, 6, 1);
        var tuesday = monday.plusDays(1).atTime(9, 0).atZone(NEW_YORK).toInstant();

        var moment = elapsed(
                count, "1/2", Start.on(monday, NEW_YORK), List.of(new Pause(tuesday, tuesday.plusSeconds(60), "", "")));

        assertThat(moment)
                .isEqualTo(Start.endOf(LocalDate.of(2026, 6, 4), NEW_YORK).toString());
    }

    @ParameterizedTest
    @DisplayName("does not go by of a term that is the event itself, or lies before it")
    @ValueSource(ints = {0, -5})
    void doesNotGoBy(int amount) {
        var count = new DayCount(amount, Unit.BUSINESS_DAY, false, Roll.NONE);

        assertThat(count.elapsed(new Fraction(1, 2), Start.on(LocalDate.of(2026, 6, 1), NEW_YORK), FEDERAL, List.of()))
                .isEmpty();
    }

    private static String elapsed(DayCount count, String fraction, Start start, List<Pause> pauses) {
        return count.elapsed(Fraction.list(fraction).get(0), start, FEDERAL, pauses)
                .orElseThrow()
                .toString();
    }
}

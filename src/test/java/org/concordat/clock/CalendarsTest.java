package org.concordat.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.concordat.alliance.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CalendarsTest {

    private final Calendars calendars = new Calendars();

    @Test
    @DisplayName("federal offices work as many days a month as the authority publishes")
    void countsTheFederalBusinessDays() {
        assertThat(businessDays(2026)).containsExactly(20, 19, 22, 22, 20, 21, 22, 21, 21, 21, 19, 22);
        assertThat(businessDays(2027)).containsExactly(19, 19, 23, 22, 20, 21, 21, 22, 21, 20, 20, 21);
    }

    @Test
    @DisplayName("a holiday on a Saturday closes the Friday before, also in the old year")
    void observesANewYearInTheOldYear() {
        assertThat(calendars.named("us-federal").isOpen(LocalDate.of(2027, 12, 31)))
                .isFalse();
    }

    @Test
    @DisplayName("refuses a calendar nobody keeps")
    void refusesAnUnknownCalendar() {
        assertThatThrownBy(() -> calendars.named("lunar"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("calendar")
                .hasMessageContaining("us-federal");
    }

    private List<Integer> businessDays(int year) {
        var open = calendars.named("us-federal");
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, month))
                .map(month -> (int) IntStream.rangeClosed(1, month.lengthOfMonth())
                        .mapToObj(month::atDay)
                        .filter(open::isOpen)
                        .count())
                .toList();
    }
}

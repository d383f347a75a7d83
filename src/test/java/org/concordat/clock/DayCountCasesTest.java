package org.concordat.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.clock.Cases.Case;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every row of {@code day-counts*.csv}: a start date, a number of days, and the date on which they end. */
class DayCountCasesTest {

    private final Calendars calendars = new Calendars();

    @TestFactory
    @DisplayName("ends on the day the worked case says")
    Stream<DynamicTest> endsOnTheDayTheCaseSays() {
        return Cases.of("day-counts").map(each -> dynamicTest(each.text("id"), () -> holds(each)));
    }

    private void holds(Case each) {
        var count = new DayCount(
                each.amount(),
                each.choice(DayCount.Unit.class, "unit"),
                Boolean.parseBoolean(each.text("start_counts")),
                each.choice(DayCount.Roll.class, "roll"));

        var deadline = count.from(
                Start.on(LocalDate.parse(each.text("start")), each.zone()),
                calendars.named(each.text("calendar")).without(each.closures()),
                List.of());

        assertThat(deadline.dueDate()).isEqualTo(each.text("expected"));
        assertThat(deadline.days().stream().filter(DayLine::counted)).hasSize(Math.abs(each.amount()));
    }
}

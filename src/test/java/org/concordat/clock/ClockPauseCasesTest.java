package org.concordat.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.concordat.clock.Cases.Case;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every row of {@code clock-pauses*.csv}: a start time, business hours or days, pauses, and the time at which they end. */
class ClockPauseCasesTest {

    private final Calendars calendars = new Calendars();

    @TestFactory
    @DisplayName("ends at the time the worked case says")
    Stream<DynamicTest> endsAtTheTimeTheCaseSays() {
        return Cases.of("clock-pauses").map(each -> dynamicTest(each.text("id"), () -> holds(each)));
    }

    private void holds(Case each) {
        var count = new DayCount(each.amount(), each.choice(DayCount.Unit.class, "unit"), false, DayCount.Roll.NONE);

        var deadline = count.from(
                Start.at(LocalDateTime.parse(each.text("start")), each.zone()),
                calendars.named(each.text("calendar")).open(Hours.of(each.text("hours"))),
                each.pauses());

        assertThat(deadline.due().toLocalDateTime()).isEqualTo(each.text("expected"));
    }
}

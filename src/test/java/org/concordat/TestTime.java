package org.concordat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * A clock that tests can move forward; the engine's clock follows it. Every test class begins on the same day of a week
 * and hour in New York, whatever ran before it: else a test could pass on a Monday and fail on a Friday night. To begin at
 * another time on purpose, run with {@code -Dconcordat.tests.begin=FRIDAY,23:30}.
 */
@TestConfiguration
public class TestTime implements BeforeAllCallback {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final String[] BEGIN =
            System.getProperty("concordat.tests.begin", "TUESDAY,10:00").split(",");

    private static volatile Duration ahead = Duration.ZERO;

    @Override
    public void beforeAll(ExtensionContext context) {
        passTo(begin());
    }

    private static Instant begin() {
        var now = now().atZone(NEW_YORK);
        var day = now.with(TemporalAdjusters.nextOrSame(DayOfWeek.valueOf(BEGIN[0])));
        var begin = day.with(LocalTime.parse(BEGIN[1]));
        return (begin.isBefore(now) ? begin.plusWeeks(1) : begin).toInstant();
    }

    @Bean
    @Primary
    Clock testClock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.now().plus(ahead);
            }
        };
    }

    static Instant now() {
        return Instant.now().plus(ahead);
    }

    /** Moves time to just after the instant; never back. */
    public static void passTo(Instant instant) {
        var needed = Duration.between(Instant.now(), instant).plusSeconds(1);
        if (needed.compareTo(ahead) > 0) {
            ahead = needed;
            ClockUtil.setCurrentTime(Date.from(now()));
            ClockUtil.reset();
            ClockUtil.offset(ahead.toMillis());
        }
    }
}

package org.concordat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that tests can move forward; the engine's clock follows it. */
@TestConfiguration
public class TestTime {

    private static volatile Duration ahead = Duration.ZERO;

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

package org.concordat.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.concordat.ConcordatTest;
import org.concordat.engine.EngineTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

@ConcordatTest
@DisplayName("The time of a demo")
class DemoClockTest {

    /** The engine here follows the tests' own time. */
    private static final EngineTime NO_ENGINE = new EngineTime() {
        @Override
        public void runAhead(Duration ahead) {}
    };

    @Autowired
    JdbcClient database;

    DemoTimes times;

    @BeforeEach
    void aDemoThatHasBegun() {
        times = new DemoTimes(database);
        times.begin(Duration.ZERO, null);
    }

    @AfterEach
    void forget() {
        database.sql("delete from demo_time").update();
    }

    @Test
    @DisplayName("is put forward, and every node reads it")
    void goesForwardOnEveryNode() {
        var one = clock("");
        var other = clock("");

        one.goTo(one.instant().plus(Duration.ofDays(40)));
        other.follow();

        assertThat(Duration.between(Instant.now(), other.instant()))
                .isBetween(Duration.ofDays(39), Duration.ofDays(41));
    }

    @Test
    @DisplayName("is never put back")
    void neverGoesBack() {
        var clock = clock("");
        clock.goTo(clock.instant().plus(Duration.ofDays(40)));
        var before = clock.instant();

        clock.goTo(before.minus(Duration.ofDays(3)));

        assertThat(clock.instant()).isAfterOrEqualTo(before);
    }

    @Test
    @DisplayName("begins on a day that exists")
    void beginsOnADay() {
        assertThatThrownBy(() -> clock("2026-06-31"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("concordat.demo-start must be a day")
                .hasMessageContaining("2026-06-31");
    }

    @Test
    @DisplayName("begins on a day of its own in a fresh data folder only")
    void beginsInAFreshFolder() {
        assertThatThrownBy(() -> clock("2026-06-01"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("needs a fresh data folder");
    }

    @Test
    @DisplayName("begins nowhere but in a demo")
    void beginsInADemo() {
        var environment = new MockEnvironment()
                .withProperty("concordat.demo-start", "2026-06-01")
                .withProperty("concordat.demo", "false");

        assertThatThrownBy(() -> new DemoStartCheck(environment))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is for the demo");
    }

    private DemoClock clock(String start) {
        return new DemoClock(times, NO_ENGINE, start);
    }
}

package org.concordat.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.concordat.alliance.StandingChange.Effect;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A member's right")
class StandingTest {

    private static final UUID MEMBER = UUID.randomUUID();
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID ANOTHER = UUID.randomUUID();

    private static final Instant JANUARY = Instant.parse("2027-01-01T00:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2027-02-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2027-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2027-04-01T00:00:00Z");

    @Test
    @DisplayName("is on when nothing was ever taken")
    void isOn() {
        assertThat(at(JANUARY).isOn(Right.VOTE)).isTrue();
    }

    @Test
    @DisplayName("is off from the first instant of a sanction, and on again at its end")
    void isOffForAWhile() {
        var taken = taken(ONE, FEBRUARY, MARCH);

        assertThat(at(FEBRUARY.minusNanos(1), taken).isOn(Right.VOTE)).isTrue();
        assertThat(at(FEBRUARY, taken).isOn(Right.VOTE)).isFalse();
        assertThat(at(MARCH.minusNanos(1), taken).isOn(Right.VOTE)).isFalse();
        assertThat(at(MARCH, taken).isOn(Right.VOTE)).isTrue();
    }

    @Test
    @DisplayName("stays on when another right is taken")
    void areApart() {
        assertThat(at(FEBRUARY, taken(ONE, FEBRUARY, MARCH)).isOn(Right.DATA)).isTrue();
    }

    @Test
    @DisplayName("is off while any of two overlapping sanctions covers the instant")
    void overlaps() {
        var shorter = taken(ONE, JANUARY, MARCH);
        var longer = taken(ANOTHER, FEBRUARY, APRIL);

        assertThat(at(FEBRUARY, shorter, longer).holding(Right.VOTE))
                .extracting(Standing.Hold::sanction)
                .containsExactly(ONE, ANOTHER);
        assertThat(at(FEBRUARY, shorter, longer).backAt(Right.VOTE)).contains(APRIL);
        assertThat(at(MARCH, shorter, longer).holding(Right.VOTE))
                .extracting(Standing.Hold::sanction)
                .containsExactly(ANOTHER);
    }

    @Test
    @DisplayName("is still off when only one of two overlapping sanctions was reversed")
    void outlastsAReversalOfTheOther() {
        var standing =
                at(MARCH, taken(ONE, JANUARY, null), taken(ANOTHER, FEBRUARY, null), givenBack(ONE, JANUARY, null));

        assertThat(standing.holding(Right.VOTE))
                .extracting(Standing.Hold::sanction)
                .containsExactly(ANOTHER);
    }

    @Test
    @DisplayName("was on all the time when the sanction is reversed from its first instant")
    void isReversed() {
        var taken = taken(ONE, JANUARY, APRIL);
        var reversed = givenBack(ONE, JANUARY, null);

        assertThat(at(JANUARY, taken, reversed).isOn(Right.VOTE)).isTrue();
        assertThat(at(MARCH, taken, reversed).isOn(Right.VOTE)).isTrue();
    }

    @Test
    @DisplayName("comes back early when the sanction is lifted, and stays off for the time before")
    void isLifted() {
        var taken = taken(ONE, JANUARY, APRIL);
        var lifted = givenBack(ONE, MARCH, null);

        assertThat(at(FEBRUARY, taken, lifted).isOn(Right.VOTE)).isFalse();
        assertThat(at(FEBRUARY, taken, lifted).backAt(Right.VOTE)).contains(MARCH);
        assertThat(at(MARCH, taken, lifted).isOn(Right.VOTE)).isTrue();
    }

    @Test
    @DisplayName("goes by the later of two changes of one sanction")
    void laterPrevails() {
        var standing = at(MARCH, taken(ONE, JANUARY, null), givenBack(ONE, JANUARY, null), taken(ONE, MARCH, APRIL));

        assertThat(standing.isOn(Right.VOTE)).isFalse();
        assertThat(standing.backAt(Right.VOTE)).contains(APRIL);
    }

    @Test
    @DisplayName("has no day on which it comes back while one sanction without an end holds it off")
    void hasNoEnd() {
        assertThat(at(FEBRUARY, taken(ONE, JANUARY, null), taken(ANOTHER, JANUARY, MARCH))
                        .backAt(Right.VOTE))
                .isEmpty();
    }

    @Test
    @DisplayName("is provisional while what decides waits to be sealed, be it taken or given back")
    void isProvisional() {
        var taken = taken(ONE, JANUARY, null);
        var waits = unsealed(givenBack(ONE, MARCH, null));

        assertThat(at(APRIL, unsealed(taken)).isProvisional()).isTrue();
        assertThat(at(APRIL, taken, waits).isOn(Right.VOTE)).isTrue();
        assertThat(at(APRIL, taken, waits).isProvisional()).isTrue();
        assertThat(at(FEBRUARY, taken, waits).isProvisional()).isFalse();
        assertThat(at(APRIL, unsealed(taken), givenBack(ONE, MARCH, null)).isProvisional())
                .isFalse();
    }

    private static StandingChange unsealed(StandingChange change) {
        return new StandingChange(
                change.alliance(),
                change.member(),
                change.right(),
                change.sanction(),
                change.effect(),
                change.from(),
                change.until(),
                change.entry(),
                change.recordedAt(),
                null);
    }

    private static Standing at(Instant instant, StandingChange... changes) {
        return Standing.of(MEMBER, Arrays.asList(changes), instant);
    }

    private static StandingChange taken(UUID sanction, Instant from, Instant until) {
        return change(sanction, Effect.TAKEN, from, until);
    }

    private static StandingChange givenBack(UUID sanction, Instant from, Instant until) {
        return change(sanction, Effect.GIVEN_BACK, from, until);
    }

    private static StandingChange change(UUID sanction, Effect effect, Instant from, Instant until) {
        return new StandingChange(
                UUID.randomUUID(),
                MEMBER,
                Right.VOTE,
                sanction,
                effect,
                from,
                until,
                UUID.randomUUID(),
                JANUARY,
                JANUARY);
    }
}

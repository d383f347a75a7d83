package org.concordat.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.concordat.clock.DayCount.Roll;
import org.concordat.clock.DayCount.Unit;

/** What holds for the moments at which fractions of any term have gone by. */
class WarningPropertiesTest {

    private static final WorkingDays FEDERAL = new Calendars().named("us-federal");
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final List<Fraction> FRACTIONS = Fraction.list("1/10, 1/3, 1/2, 3/4, 99/100");

    @Property
    @Label("they are in order, after the start and never after the end")
    void areInOrder(
            @ForAll("starts") LocalDateTime start,
            @ForAll @IntRange(min = 1, max = 200) int amount,
            @ForAll Unit unit,
            @ForAll("pauses") List<Pause> pauses,
            @ForAll("zones") ZoneId zone) {
        var count = new DayCount(amount, unit, false, Roll.NONE);
        var begin = count.startAt(start.atZone(zone));

        var moments = moments(count, begin, pauses);

        assertThat(moments).isSortedAccordingTo(ZonedDateTime::compareTo).allSatisfy(moment -> assertThat(moment)
                .isAfter(begin.moment())
                .isBeforeOrEqualTo(count.from(begin, FEDERAL, pauses).due()));
    }

    @Property
    @Label("a pause never brings one forward")
    void areNeverEarlierWhenPaused(
            @ForAll("starts") LocalDateTime start,
            @ForAll @IntRange(min = 1, max = 200) int amount,
            @ForAll Unit unit,
            @ForAll("pauses") List<Pause> pauses,
            @ForAll("zones") ZoneId zone) {
        var count = new DayCount(amount, unit, false, Roll.NONE);
        var begin = count.startAt(start.atZone(zone));

        var unpaused = moments(count, begin, List.of());
        var paused = moments(count, begin, pauses);

        for (var i = 0; i < FRACTIONS.size(); i++) {
            assertThat(paused.get(i)).isAfterOrEqualTo(unpaused.get(i));
        }
    }

    @Property
    @Label("of an extension, they lie after the day it was given and never after its end")
    void lieInTheExtension(
            @ForAll("starts") LocalDateTime given,
            @ForAll @IntRange(min = 1, max = 60) int days,
            @ForAll Unit unit,
            @ForAll("pauses") List<Pause> pauses,
            @ForAll("zones") ZoneId zone) {
        var extension = new Extension(
                given.atZone(zone).toInstant(), given.toLocalDate().plusDays(days), zone);

        for (var fraction : FRACTIONS) {
            extension.elapsed(fraction, unit, FEDERAL, pauses).ifPresent(moment -> assertThat(moment)
                    .isAfter(given.toLocalDate().plusDays(1).atStartOfDay(zone))
                    .isBeforeOrEqualTo(extension.end(unit, FEDERAL, pauses)));
        }
    }

    private static List<ZonedDateTime> moments(DayCount count, Start begin, List<Pause> pauses) {
        return FRACTIONS.stream()
                .map(fraction -> count.elapsed(fraction, begin, FEDERAL, pauses).orElseThrow())
                .toList();
    }

    @Provide
    Arbitrary<LocalDateTime> starts() {
        return Arbitraries.longs().between(0, 8L * 365 * 24 * 60).map(FIRST.atStartOfDay()::plusMinutes);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("America/New_York", "Pacific/Honolulu", "Pacific/Kiritimati", "Europe/London", "UTC")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<List<Pause>> pauses() {
        var length = Arbitraries.longs().between(1, 30 * 24 * 60);
        return Combinators.combine(starts(), length)
                .as(WarningPropertiesTest::pause)
                .list()
                .ofMaxSize(8);
    }

    private static Pause pause(LocalDateTime begin, long minutes) {
        var from = begin.atZone(ZoneId.of("UTC")).toInstant();
        return new Pause(from, from.plus(minutes, ChronoUnit.MINUTES), "", "");
    }
}

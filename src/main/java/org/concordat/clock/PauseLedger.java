package org.concordat.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Unknown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ledger of pauses: when which clock stood still, why, and whose delay it was. Lines are added, never changed. */
@Component
class PauseLedger {

    private final PauseStarts starts;
    private final PauseEnds ends;
    private final AllianceOffice alliances;
    private final Circumstances circumstances;
    private final Clock clock;

    PauseLedger(
            PauseStarts starts, PauseEnds ends, AllianceOffice alliances, Circumstances circumstances, Clock clock) {
        this.starts = starts;
        this.ends = ends;
        this.alliances = alliances;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    PausedTime open(RunningClock running, PauseReason reason, @Nullable UUID delayOf) {
        return starts.save(new PauseStart(running, reason, delayOf, now(), circumstances.person()))
                .line();
    }

    void close(PausedTime line) {
        ends.save(new PauseEnd(line.id(), now(), circumstances.person()));
    }

    PausedTime line(UUID pause) {
        return Optional.ofNullable(starts.line(pause)).orElseThrow(() -> new Unknown("pause", pause));
    }

    Stream<PausedTime> openOf(RunningClock running) {
        return starts.ofClocks(List.of(running.id())).stream().filter(PausedTime::isOpen);
    }

    /** A moment up to which days count: now, or before a clock began to stand still the day before it did. */
    Instant lastCounting(RunningClock running) {
        return openOf(running)
                .map(PausedTime::from)
                .min(Comparator.naturalOrder())
                .map(from -> from.atZone(running.zone()).minusDays(1).toInstant())
                .orElseGet(this::now);
    }

    List<PausedTime> ofCase(String reference) {
        return starts.ofCase(reference);
    }

    /** The lines of several clocks, by the clock's id. */
    Map<UUID, List<PausedTime>> linesOf(Collection<RunningClock> several) {
        return starts.ofClocks(several.stream().map(RunningClock::id).toList()).stream()
                .collect(Collectors.groupingBy(PausedTime::clock));
    }

    /** What does not count for a clock. */
    List<Pause> pausesOf(RunningClock running) {
        return pauses(starts.ofClocks(List.of(running.id())));
    }

    /** Lines with their reasons in words; one that is still open reaches to this moment. */
    List<Pause> pauses(List<PausedTime> lines) {
        return lines.stream().map(this::pause).toList();
    }

    private Pause pause(PausedTime line) {
        var to = line.to() == null ? now() : line.to();
        // a day paused at any time of it is not counted, however short the pause was
        return new Pause(
                line.from(),
                latest(line.from().plusMillis(1), to),
                line.reason().label(),
                whose(line));
    }

    private String whose(PausedTime line) {
        if (!line.reason().isDelay()) {
            return "";
        }
        return line.delayOf() == null
                ? "the alliance's office"
                : alliances.member(line.delayOf()).name();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

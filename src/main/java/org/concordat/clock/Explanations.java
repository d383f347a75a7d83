package org.concordat.clock;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.alliance.Unknown;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says why the dates of clocks are what they are. */
@Service
@Transactional(readOnly = true)
public class Explanations {

    private final RunningClocks clocks;
    private final CalendarsInForce calendars;
    private final PauseLedger ledger;
    private final ExtensionLedger extensions;
    private final Warnings warnings;

    Explanations(
            RunningClocks clocks,
            CalendarsInForce calendars,
            PauseLedger ledger,
            ExtensionLedger extensions,
            Warnings warnings) {
        this.clocks = clocks;
        this.calendars = calendars;
        this.ledger = ledger;
        this.extensions = extensions;
        this.warnings = warnings;
    }

    /**
     * Explains a clock.
     *
     * @throws Unknown when there is none with this id
     */
    public Explanation of(String id) {
        var clock = find(id).orElseThrow(() -> new Unknown("clock", id));
        return Objects.requireNonNull(of(List.of(clock)).get(clock.id()));
    }

    private Optional<RunningClock> find(String id) {
        try {
            return clocks.findById(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Explains several clocks, by their ids; a calendar is looked up once for all of them. */
    public Map<UUID, Explanation> of(Collection<RunningClock> several) {
        var known = new HashMap<String, WorkingDays>();
        var paused = ledger.linesOf(several);
        var extended = extensions.linesOf(several);
        var warned = warningsOf(several);
        var explained = new HashMap<UUID, Explanation>();
        for (var clock : several) {
            var days = known.computeIfAbsent(
                    clock.alliance() + clock.calendars() + clock.endedAt(), any -> calendars.of(clock));
            var lines = paused.getOrDefault(clock.id(), List.of());
            explained.put(
                    clock.id(),
                    new Explanation(
                            clock,
                            clock.deadline(days, ledger.pauses(lines)),
                            lines,
                            extended.getOrDefault(clock.id(), List.of()),
                            warned.getOrDefault(clock.id(), List.of())));
        }
        return explained;
    }

    private Map<UUID, List<Warning>> warningsOf(Collection<RunningClock> several) {
        var ids = several.stream().map(RunningClock::id).toList();
        return warnings.findByClockInOrderByAt(ids).stream().collect(Collectors.groupingBy(Warning::clock));
    }
}

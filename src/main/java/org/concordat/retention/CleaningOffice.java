package org.concordat.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.OpenCases;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Role;
import org.concordat.retention.KeptHistory.EndedProcess;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sees to it that the engine cleans nothing away that is held, and enters what it does. */
@Service
@Transactional
public class CleaningOffice {

    /** The engine looks at its own clock a moment later. */
    private static final Duration MOMENT = Duration.ofMinutes(1);

    /** Until then nobody asks whether an open case was closed. */
    private static final Duration ASKED_AGAIN = Duration.ofDays(30);

    private final CleanedProcesses cleaned;
    private final LegalHoldOffice holds;
    private final KeptHistory history;
    private final OpenCases cases;
    private final Docket docket;
    private final AllianceRecord record;
    private final Clock clock;
    private final int portion;

    CleaningOffice(
            CleanedProcesses cleaned,
            LegalHoldOffice holds,
            KeptHistory history,
            OpenCases cases,
            Docket docket,
            AllianceRecord record,
            Clock clock,
            @Value("${concordat.history-cleaning.portion}") int portion) {
        this.cleaned = cleaned;
        this.holds = holds;
        this.history = history;
        this.cases = cases;
        this.docket = docket;
        this.record = record;
        this.clock = clock;
        this.portion = portion;
    }

    /**
     * Before the engine cleans, in its transaction: what is held or still open stays, and what goes is entered. What has waited
     * long is prepared in portions, a transaction each.
     *
     * @return whether everything is prepared, and the engine may clean
     */
    public boolean prepareCleaning() {
        var going = history.newlyGoingBy(clock.instant().plus(MOMENT), portion);
        var kept = keep(going.stream().map(EndedProcess::reference).collect(Collectors.toSet()));
        enterCleaning(
                going.stream().filter(each -> !kept.contains(each.reference())).toList());
        return going.size() < portion;
    }

    /** How a case went is asked for as long as it is open, also where a process of it ended many years before. */
    private Set<String> keep(Set<String> going) {
        var kept = new HashSet<>(holds.heldCases());
        kept.retainAll(going);
        kept.forEach(history::keep);
        var open = going.stream()
                .filter(each -> !kept.contains(each) && cases.isOpen(each))
                .toList();
        open.forEach(each -> history.keepUntil(each, clock.instant().plus(ASKED_AGAIN)));
        kept.addAll(open);
        return kept;
    }

    private void enterCleaning(List<EndedProcess> going) {
        var rows = history.rowsOf(going.stream().map(EndedProcess::id).toList());
        going.stream()
                .collect(Collectors.groupingBy(EndedProcess::reference, TreeMap::new, Collectors.toList()))
                .forEach((reference, processes) -> enterCleaning(reference, processes, rows));
    }

    private void enterCleaning(String reference, List<EndedProcess> processes, Map<String, Long> rows) {
        var docketCase = docket.caseOf(reference);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        cleaned.saveAll(processes.stream()
                .map(each -> new CleanedProcess(each, docketCase.alliance(), now, rows.getOrDefault(each.id(), 0L)))
                .toList());
        record.enter(Fact.of(docketCase, Outcome.HISTORY_CLEANED)
                .as(Role.SYSTEM)
                .with(
                        "rows",
                        processes.stream()
                                .mapToLong(each -> rows.getOrDefault(each.id(), 0L))
                                .sum()));
    }

    /** What the engine does not remember of a case any more, if its history is not whole; its record tells what happened. */
    @Transactional(readOnly = true)
    public Optional<CleanedHistory> cleanedOf(String reference) {
        return cleaned.of(reference);
    }

    /** What goes by a moment unless it is held until then. */
    @Transactional(readOnly = true)
    public List<EndedProcess> goingBy(Instant moment) {
        var held = holds.heldCases();
        return history.goingBy(moment).stream()
                .filter(each -> !held.contains(each.reference()))
                .toList();
    }

    /** When the engine cleans next, if it does. */
    @Transactional(readOnly = true)
    public Optional<Instant> nextCleaning() {
        return history.nextCleaning();
    }
}

package org.concordat.web.known;

import java.time.Instant;
import java.util.stream.Collectors;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.clock.PauseOffice;
import org.concordat.conflict.ConflictOffice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells how a case stood by what was known at an instant: folded from the entries that had been sealed by then, so that
 * what was corrected, reversed or decided later is in none of it.
 */
@Component
public class KnownCases {

    private final AllianceRecord record;
    private final AllianceOffice alliances;
    private final ConflictOffice conflicts;
    private final PauseOffice pauses;

    KnownCases(AllianceRecord record, AllianceOffice alliances, ConflictOffice conflicts, PauseOffice pauses) {
        this.record = record;
        this.alliances = alliances;
        this.conflicts = conflicts;
        this.pauses = pauses;
    }

    @Transactional(readOnly = true)
    public KnownCase of(String reference, Instant knownAt) {
        var dispute = conflicts.get(reference);
        var zone = alliances.alliance(dispute.alliance()).zone();
        var clocks = pauses.pausesIn(reference).stream()
                .collect(Collectors.toMap(
                        pause -> pause.id().toString(), pause -> pause.clock().toString()));
        var known = new KnownCase(knownAt, clocks, dispute.severity());
        record.entriesOf(reference, knownAt).forEach(entry -> known.hear(Told.of(entry, zone)));
        return known;
    }
}

package org.concordat.web.pages;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.access.CaseAccess.Standing;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Entry;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Role;
import org.concordat.vault.StoredItem;
import org.concordat.vault.Vault;
import org.springframework.stereotype.Component;

/** What happened so far in a case, as far as a reader may know of it. */
@Component
class RecordPart {

    /** How the parties answered a draft stays among them and their mediator. */
    private static final Set<Outcome> IN_MEDIATION =
            EnumSet.of(Outcome.SETTLEMENT_DRAFTED, Outcome.SETTLEMENT_SIGNED, Outcome.SIGNATURE_REFUSED);

    /** Told by the list of deadlines. */
    private static final Set<Outcome> CLOCKWORK =
            EnumSet.of(Outcome.CLOCK_STARTED, Outcome.CLOCK_RECOUNTED, Outcome.CLOCK_STOPPED);

    /** Told by the entry of the report. */
    private static final Set<String> REPORT = Set.of("subject", "description", "remedySought");

    private final AllianceRecord record;
    private final Vault vault;
    private final RecordWords words;
    private final Names names;

    RecordPart(AllianceRecord record, Vault vault, RecordWords words, Names names) {
        this.record = record;
        this.vault = vault;
        this.words = words;
        this.names = names;
    }

    List<CaseFile.Line> of(Reading reading, Times times) {
        var items = vault.itemsOf(reading.reference()).stream()
                .collect(Collectors.toMap(item -> item.id().toString(), Function.identity()));
        return record.entriesOf(reading.reference()).stream()
                .filter(entry -> mayKnowOf(entry, reading, items))
                .map(entry -> new CaseFile.Line(times.moment(entry.recordedAt()), words.tell(entry, times), by(entry)))
                .toList();
    }

    /** What the process did by itself was done by nobody, whoever's step came before. */
    private String by(Entry entry) {
        return entry.role() == Role.SYSTEM ? "automatic" : names.speaker(entry.person(), entry.onBehalfOf());
    }

    private static boolean mayKnowOf(Entry entry, Reading reading, Map<String, StoredItem> items) {
        if (reading.is(Standing.AUDITOR)) {
            return true;
        }
        if (IN_MEDIATION.contains(entry.outcome())) {
            return reading.isInMediation();
        }
        var item = items.get(entry.subject());
        return !CLOCKWORK.contains(entry.outcome())
                && (item == null || reading.mayKnowOf(item) && !REPORT.contains(item.field()));
    }
}

package org.concordat.web.pages;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.concordat.access.CaseAccess.Standing;
import org.concordat.alliance.Entry;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Role;
import org.concordat.web.ReadableRecord;
import org.concordat.web.Reading;
import org.concordat.web.pages.words.Names;
import org.concordat.web.pages.words.RecordWords;
import org.concordat.web.pages.words.Times;
import org.springframework.stereotype.Component;

/** What happened so far in a case, as far as a reader may know of it. */
@Component
class RecordPart {

    /** Told by the list of deadlines. */
    static final Set<Outcome> CLOCKWORK =
            EnumSet.of(Outcome.CLOCK_STARTED, Outcome.CLOCK_RECOUNTED, Outcome.CLOCK_STOPPED);

    /** Has a section of its own in the file; beside it the story reads better without. */
    private static final Set<Outcome> ASIDE = EnumSet.of(
            Outcome.STATEMENT_KEPT, Outcome.READ_BEHIND_GLASS, Outcome.NOTICE_SERVED, Outcome.NOTICE_RECEIVED);

    /** Told by the entry of the report. */
    private static final Set<String> REPORT = Set.of("subject", "description", "remedySought");

    private final ReadableRecord record;
    private final RecordWords words;
    private final Names names;

    RecordPart(ReadableRecord record, RecordWords words, Names names) {
        this.record = record;
        this.words = words;
        this.names = names;
    }

    List<CaseFile.Line> of(Reading reading, Times times) {
        return of(record.of(reading), reading, times);
    }

    /** Of those entries that the reader has been given. */
    List<CaseFile.Line> of(List<ReadableRecord.Line> lines, Reading reading, Times times) {
        var corrections = ReadableRecord.corrections(lines);
        return lines.stream()
                .filter(line -> reading.is(Standing.AUDITOR) || !isToldElsewhere(line))
                .map(line -> tell(line, corrections.getOrDefault(line.entry().id(), List.of()), times))
                .toList();
    }

    private CaseFile.Line tell(ReadableRecord.Line line, List<Entry> corrections, Times times) {
        var entry = line.entry();
        return new CaseFile.Line(
                entry.id(),
                times.moment(entry.decidedAt()),
                words.tell(line, times),
                names.doer(entry, line.facts().get("inPlaceOf")),
                entry.recordedAt(),
                entry.role() == Role.SYSTEM ? "" : entry.person(),
                CLOCKWORK.contains(entry.outcome()) || ASIDE.contains(entry.outcome()),
                corrections.stream()
                        .map(each -> times.moment(each.recordedAt()))
                        .toList());
    }

    private static boolean isToldElsewhere(ReadableRecord.Line line) {
        var item = line.item();
        return CLOCKWORK.contains(line.entry().outcome()) || item != null && REPORT.contains(item.field());
    }
}

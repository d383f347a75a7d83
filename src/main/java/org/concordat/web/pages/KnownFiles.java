package org.concordat.web.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.concordat.alliance.Docket;
import org.concordat.conflict.ConflictOffice;
import org.concordat.conflict.Dispute;
import org.concordat.vault.StoredItem;
import org.concordat.vault.Vault;
import org.concordat.web.ReadableHistory;
import org.concordat.web.ReadableItems;
import org.concordat.web.ReadableRecord;
import org.concordat.web.Reading;
import org.concordat.web.known.KnownCase;
import org.concordat.web.known.KnownCases;
import org.concordat.web.pages.words.Labels;
import org.concordat.web.pages.words.Names;
import org.concordat.web.pages.words.Times;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a case together for a reader as it was known at an earlier moment; what is withheld from them now is so then. */
@Component
@Transactional
class KnownFiles {

    private final ConflictOffice conflicts;
    private final KnownCases cases;
    private final AsKnownDays days;
    private final Docket docket;
    private final Vault vault;
    private final ReadableItems items;
    private final ReadableRecord readable;
    private final ReadableHistory history;
    private final RecordPart record;
    private final PapersPart papers;
    private final KnownParts parts;
    private final CleanedPart cleaned;
    private final Names names;

    KnownFiles(
            ConflictOffice conflicts,
            KnownCases cases,
            AsKnownDays days,
            Docket docket,
            Vault vault,
            ReadableItems items,
            ReadableRecord readable,
            ReadableHistory history,
            RecordPart record,
            PapersPart papers,
            KnownParts parts,
            CleanedPart cleaned,
            Names names) {
        this.conflicts = conflicts;
        this.cases = cases;
        this.days = days;
        this.docket = docket;
        this.vault = vault;
        this.items = items;
        this.readable = readable;
        this.history = history;
        this.record = record;
        this.papers = papers;
        this.parts = parts;
        this.cleaned = cleaned;
        this.names = names;
    }

    /** What the reader is shown of it is one look. */
    KnownFile open(Reading reading) {
        var reference = reading.reference();
        var dispute = conflicts.get(reference);
        var times = days.times(reference).at(reading.horizon());
        var known = cases.of(reference, reading.horizon());
        var lines = readable.of(reading);
        var stored = stored(lines);
        var erasedOn = vault.erasedOn(reference);
        var whole = erasedOn.isEmpty();
        var runs = history.runs(reading);
        items.fetch(reading);
        return new KnownFile(
                heading(dispute, known, times),
                outline(reading, known, times),
                whole && reading.isInside() ? report(dispute, reading) : null,
                waiting(reading, runs, times),
                parts.deadlines(known, lines, reading, times),
                parts.obligations(known, lines, reading, whole, times),
                parts.sanctions(known, lines, times),
                papers.of(reading, whole, stored, known::status, times),
                record.of(lines, reading, times),
                erasedOn.map(times::day).orElse(null),
                cleaned.of(reading, !runs.isEmpty(), times));
    }

    private static CaseFile.Heading heading(Dispute dispute, KnownCase known, Times times) {
        var standing = known.standing();
        return CaseFiles.heading(dispute, standing.stage(), standing.outcome(), standing.severity(), times);
    }

    private CaseFile.Outline outline(Reading reading, KnownCase known, Times times) {
        return new CaseFile.Outline(
                parties(reading),
                mediator(known),
                known.standstills().stream()
                        .map(each -> OutlinePart.tell(each.state(), each.until(), times))
                        .toList());
    }

    /** Who spoke for a party then, nobody enters. */
    private List<CaseFile.Party> parties(Reading reading) {
        var docketCase = docket.caseOf(reading.reference());
        return docketCase.parties().stream()
                .filter(party -> docketCase.joinedAt(party).stream().allMatch(reading::reaches))
                .sorted(Comparator.comparing(docketCase::side))
                .map(party -> new CaseFile.Party(names.member(party), Labels.of(docketCase.side(party)), ""))
                .toList();
    }

    private String mediator(KnownCase known) {
        var mediation = known.mediation();
        return mediation == null ? "Not appointed" : names.person(mediation.mediator());
    }

    private CaseFile.Story report(Dispute dispute, Reading reading) {
        var remedy = dispute.remedySought();
        return new CaseFile.Story(
                items.text(reading, dispute.subject()),
                items.text(reading, dispute.description()),
                remedy == null ? null : items.text(reading, remedy));
    }

    private List<KnownFile.Waiting> waiting(Reading reading, List<ReadableHistory.Seen> runs, Times times) {
        return history.waiting(reading, runs).stream()
                .map(task -> new KnownFile.Waiting(
                        task.name(),
                        times.moment(task.since()),
                        task.person() == null ? null : names.person(task.person())))
                .toList();
    }

    /** What had been stored by then, as far as the reader may know of it. */
    private static Predicate<StoredItem> stored(List<ReadableRecord.Line> lines) {
        var ids = lines.stream()
                .map(ReadableRecord.Line::item)
                .filter(Objects::nonNull)
                .map(StoredItem::id)
                .collect(Collectors.toSet());
        return item -> ids.contains(item.id());
    }
}

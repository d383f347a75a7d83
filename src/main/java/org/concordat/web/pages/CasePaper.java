package org.concordat.web.pages;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Entry;
import org.concordat.alliance.proof.SignedHead;
import org.concordat.alliance.sealing.Export;
import org.concordat.alliance.sealing.SealedLine;
import org.concordat.alliance.sealing.SealedRecord;
import org.concordat.web.CaseBundle;
import org.concordat.web.ReadableHistory;
import org.concordat.web.ReadableRecord;
import org.concordat.web.Reading;
import org.concordat.web.pages.words.Names;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a case together to be taken away: the file as its reader may see it, the rules behind it, and the proofs. */
@Component
class CasePaper {

    private final CaseFiles files;
    private final NoticesPart notices;
    private final ReadableRecord readable;
    private final SealedRecord sealedRecord;
    private final Export export;
    private final CaseBundle bundle;
    private final ReadableHistory history;
    private final CoursePath path;
    private final CleanedPart cleaned;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final Names names;
    private final Clock clock;

    CasePaper(
            CaseFiles files,
            NoticesPart notices,
            ReadableRecord readable,
            SealedRecord sealedRecord,
            Export export,
            CaseBundle bundle,
            ReadableHistory history,
            CoursePath path,
            CleanedPart cleaned,
            AllianceOffice alliances,
            Docket docket,
            Names names,
            Clock clock) {
        this.files = files;
        this.notices = notices;
        this.readable = readable;
        this.sealedRecord = sealedRecord;
        this.export = export;
        this.bundle = bundle;
        this.history = history;
        this.path = path;
        this.cleaned = cleaned;
        this.alliances = alliances;
        this.docket = docket;
        this.names = names;
        this.clock = clock;
    }

    /**
     * A case on paper.
     *
     * @param reader for whom it was made
     * @param zone the clock's zone, and {@code theirs} the reader's; the same when they live by the same time
     * @param cleaned what is missing of the walks because it was cleaned away; none when they are whole
     * @param head to which the proofs lead; none while nothing is sealed
     * @param bundle for the verifier; empty while nothing is sealed
     */
    record Paper(
            CaseFile file,
            String alliance,
            String reader,
            String madeAt,
            ZoneId zone,
            ZoneId theirs,
            List<Due> deadlines,
            List<NoticesPart.Served> notices,
            List<Told> record,
            @Nullable String cleaned,
            List<Walked> walks,
            @Nullable SignedHead head,
            byte[] bundle) {

        public boolean hasTwoZones() {
            return !zone.equals(theirs);
        }

        /** What shows that an entry was sealed, for those that were. */
        public List<Told> proven() {
            return record.stream().filter(told -> told.leaf() != null).toList();
        }
    }

    /**
     * A process of the case that the reader may see from inside.
     *
     * @param pictures of its diagram with the path that was walked; none when the version is gone
     * @param stops the same path in words
     */
    record Walked(String title, String said, List<String> pictures, List<String> stops) {}

    /** A deadline, and when it is where the reader lives. */
    record Due(Deadlines.Deadline deadline, String theirs) {}

    /**
     * An entry.
     *
     * @param theirs when it was decided where the reader lives
     * @param rule the decision table that fired, with its version
     * @param process the diagram's version
     * @param leaf its place in the record, if it is sealed
     */
    record Told(
            CaseFile.Line line,
            String theirs,
            @Nullable String rule,
            @Nullable String process,
            @Nullable Long leaf,
            @Nullable String hash) {}

    /** What the reader is shown of the vault is one look. */
    @Transactional
    Paper of(Reading reading, @Nullable ZoneId wanted) {
        var alliance = alliances.alliance(docket.caseOf(reading.reference()).alliance());
        var theirs = new Times(wanted == null ? alliance.zone() : wanted, clock.instant());
        var times = theirs.in(alliance.zone());
        var served = notices.of(reading);
        var file = files.open(reading);
        var runs = history.runs(reading);
        var head = sealedRecord.size(alliance.id()) > 0 ? sealedRecord.head(alliance.id()) : null;
        return new Paper(
                file,
                alliance.name(),
                names.person(reading.reader()),
                times.moment(times.now()),
                times.zone(),
                theirs.zone(),
                file.deadlines().list().stream()
                        .map(each -> new Due(each, theirs.moment(each.at())))
                        .toList(),
                served,
                told(
                        reading,
                        alliance,
                        file,
                        theirs,
                        head == null ? 0 : head.head().size()),
                cleaned.of(reading, !runs.isEmpty(), times),
                walks(reading, runs, times),
                head,
                head == null ? new byte[0] : bundle.of(reading, head));
    }

    private List<Walked> walks(Reading reading, List<ReadableHistory.Seen> runs, Times times) {
        var open = runs.stream().filter(ReadableHistory.Seen::isOpen).toList();
        return path.of(reading, open, times).stream().map(CasePaper::walked).toList();
    }

    private static Walked walked(Course.Path walk) {
        return new Walked(
                walk.title(),
                walk.said(),
                walk.pictures().stream()
                        .map(picture -> PaperPicture.of(picture, walk.title() + ". " + walk.said()))
                        .toList(),
                walk.stops().stream().map(Course.Stop::text).toList());
    }

    /** @param sealed how many entries the head covers that all is proven by; what is sealed meanwhile, it does not prove */
    private List<Told> told(Reading reading, Alliance alliance, CaseFile file, Times theirs, long sealed) {
        var entries = readable.of(reading).stream()
                .map(ReadableRecord.Line::entry)
                .collect(Collectors.toMap(Entry::id, Function.identity()));
        var leaves = export.lines(alliance.id(), entries.keySet()).stream()
                .filter(leaf -> leaf.leaf() < sealed)
                .collect(Collectors.toMap(SealedLine::entry, Function.identity()));
        return file.record().stream()
                .map(line -> told(line, entries.get(line.id()), theirs, leaves.get(line.id())))
                .toList();
    }

    private static Told told(CaseFile.Line line, Entry entry, Times theirs, @Nullable SealedLine leaf) {
        return new Told(
                line,
                theirs.moment(entry.decidedAt()),
                entry.rule(),
                entry.processDefinition(),
                leaf == null ? null : leaf.leaf(),
                leaf == null ? null : leaf.hash());
    }
}

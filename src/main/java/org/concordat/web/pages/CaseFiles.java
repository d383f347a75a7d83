package org.concordat.web.pages;

import java.text.NumberFormat;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.concordat.alliance.AllianceOffice;
import org.concordat.conflict.ConflictOffice;
import org.concordat.conflict.Dispute;
import org.concordat.conflict.Ending;
import org.concordat.conflict.Severity;
import org.concordat.conflict.Stage;
import org.concordat.retention.LegalHoldOffice;
import org.concordat.vault.Vault;
import org.concordat.web.ReadableItems;
import org.concordat.web.Reading;
import org.concordat.web.pages.words.Labels;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a case file together for a reader. */
@Component
@Transactional
class CaseFiles {

    private final ConflictOffice conflicts;
    private final AllianceOffice alliances;
    private final Vault vault;
    private final LegalHoldOffice holds;
    private final ReadableItems items;
    private final OutlinePart outline;
    private final MeetingsPart meetings;
    private final DeadlinePart deadlines;
    private final AgreementPart agreements;
    private final EscalationPart escalation;
    private final MotionsPart motions;
    private final PromisesPart promises;
    private final SanctionPart sanctions;
    private final PapersPart papers;
    private final RecordPart record;
    private final InquiryPart inquiry;
    private final LinksPart links;
    private final CaseRights rights;
    private final Clock clock;

    CaseFiles(
            ConflictOffice conflicts,
            AllianceOffice alliances,
            Vault vault,
            LegalHoldOffice holds,
            ReadableItems items,
            OutlinePart outline,
            MeetingsPart meetings,
            DeadlinePart deadlines,
            AgreementPart agreements,
            EscalationPart escalation,
            MotionsPart motions,
            PromisesPart promises,
            SanctionPart sanctions,
            PapersPart papers,
            RecordPart record,
            InquiryPart inquiry,
            LinksPart links,
            CaseRights rights,
            Clock clock) {
        this.conflicts = conflicts;
        this.alliances = alliances;
        this.vault = vault;
        this.holds = holds;
        this.items = items;
        this.outline = outline;
        this.meetings = meetings;
        this.deadlines = deadlines;
        this.agreements = agreements;
        this.escalation = escalation;
        this.motions = motions;
        this.promises = promises;
        this.sanctions = sanctions;
        this.papers = papers;
        this.record = record;
        this.inquiry = inquiry;
        this.links = links;
        this.rights = rights;
        this.clock = clock;
    }

    /** What the reader is shown of it is one look. */
    CaseFile open(Reading reading) {
        items.fetch(reading);
        var dispute = conflicts.get(reading.reference());
        var times = new Times(alliances.alliance(dispute.alliance()).zone(), clock.instant());
        var keeping = keeping(dispute.reference(), times);
        var whole = keeping.erasedOn() == null;
        return new CaseFile(
                heading(dispute, times),
                outline.of(dispute, times),
                keeping,
                whole && reading.isInside() ? report(dispute, reading) : null,
                meetings.of(reading, times),
                new Deadlines(deadlines.of(reading, times)),
                whole ? resolution(reading, times) : Resolution.NONE,
                whole && !reading.isOver() ? compliance(reading, times) : Compliance.NONE,
                papers.of(reading, whole, times),
                record.of(reading, times),
                whole ? inquiry.of(reading) : null,
                links.of(reading),
                rights.of(reading, whole));
    }

    private CaseFile.Keeping keeping(String reference, Times times) {
        return new CaseFile.Keeping(
                vault.erasedOn(reference).map(times::day).orElse(null),
                holds.of(reference).map(hold -> times.day(hold.placedAt())).orElse(null));
    }

    private Resolution resolution(Reading reading, Times times) {
        return new Resolution(agreements.of(reading, times), escalation.of(reading, times), motions.of(reading, times));
    }

    private Compliance compliance(Reading reading, Times times) {
        return new Compliance(promises.of(reading, times), sanctions.of(reading, times));
    }

    private static CaseFile.Heading heading(Dispute dispute, Times times) {
        return heading(dispute, dispute.stage(), dispute.outcome(), dispute.severity(), times);
    }

    static CaseFile.Heading heading(
            Dispute dispute, Stage stage, @Nullable Ending outcome, Severity severity, Times times) {
        return new CaseFile.Heading(
                dispute.reference(),
                stage.label(),
                outcome == null ? null : outcome.label(),
                Labels.of(dispute.category()),
                Labels.of(severity),
                Labels.of(dispute.patientImpact()),
                dispute.amount() == null
                        ? null
                        : "$" + NumberFormat.getIntegerInstance(Locale.US).format(dispute.amount()),
                times.moment(dispute.reportedAt()));
    }

    private CaseFile.Story report(Dispute dispute, Reading reading) {
        return new CaseFile.Story(
                items.text(reading, dispute.subject()),
                items.text(reading, dispute.description()),
                opened(dispute.remedySought(), reading));
    }

    private @Nullable String opened(@Nullable UUID item, Reading reading) {
        return item == null ? null : items.text(reading, item);
    }
}

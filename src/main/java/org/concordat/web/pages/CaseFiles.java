package org.concordat.web.pages;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Docket;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.conflict.ConflictOffice;
import org.concordat.conflict.Dispute;
import org.concordat.conflict.Ending;
import org.concordat.conflict.Severity;
import org.concordat.conflict.Stage;
import org.concordat.conflict.Standstill;
import org.concordat.conflict.StandstillOffice;
import org.concordat.mediation.Delegation;
import org.concordat.mediation.DelegationOffice;
import org.concordat.mediation.MediationOffice;
import org.concordat.retention.LegalHoldOffice;
import org.concordat.vault.ErasureOffice;
import org.concordat.vault.Vault;
import org.concordat.web.ReadableItems;
import org.concordat.web.Reading;
import org.concordat.web.pages.words.Labels;
import org.concordat.web.pages.words.Names;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a case file together for a reader. */
@Component
@Transactional
class CaseFiles {

    private final ConflictOffice conflicts;
    private final StandstillOffice standstills;
    private final MediationOffice mediations;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final People people;
    private final Vault vault;
    private final ReadableItems items;
    private final MeetingsPart meetings;
    private final DeadlinePart deadlines;
    private final AgreementPart agreements;
    private final MotionsPart motions;
    private final SanctionPart sanctions;
    private final PromisesPart promises;
    private final EscalationPart escalation;
    private final CaseRights rights;
    private final DelegationOffice delegations;
    private final PapersPart papers;
    private final InquiryPart inquiry;
    private final RecordPart record;
    private final LinksPart links;
    private final ErasureOffice erasures;
    private final LegalHoldOffice holds;
    private final Names names;
    private final Clock clock;

    CaseFiles(
            ConflictOffice conflicts,
            StandstillOffice standstills,
            MediationOffice mediations,
            AllianceOffice alliances,
            Docket docket,
            People people,
            Vault vault,
            ReadableItems items,
            MeetingsPart meetings,
            DeadlinePart deadlines,
            AgreementPart agreements,
            MotionsPart motions,
            SanctionPart sanctions,
            PromisesPart promises,
            EscalationPart escalation,
            CaseRights rights,
            DelegationOffice delegations,
            PapersPart papers,
            InquiryPart inquiry,
            RecordPart record,
            LinksPart links,
            ErasureOffice erasures,
            LegalHoldOffice holds,
            Names names,
            Clock clock) {
        this.conflicts = conflicts;
        this.standstills = standstills;
        this.mediations = mediations;
        this.alliances = alliances;
        this.docket = docket;
        this.people = people;
        this.vault = vault;
        this.items = items;
        this.meetings = meetings;
        this.deadlines = deadlines;
        this.agreements = agreements;
        this.motions = motions;
        this.sanctions = sanctions;
        this.promises = promises;
        this.escalation = escalation;
        this.rights = rights;
        this.delegations = delegations;
        this.papers = papers;
        this.inquiry = inquiry;
        this.record = record;
        this.links = links;
        this.erasures = erasures;
        this.holds = holds;
        this.names = names;
        this.clock = clock;
    }

    /** What the reader is shown of it is one look. */
    CaseFile open(Reading reading) {
        var reference = reading.reference();
        items.fetch(reading);
        var dispute = conflicts.get(reference);
        var times = new Times(alliances.alliance(dispute.alliance()).zone(), clock.instant());
        var erasedOn = vault.erasedOn(reference);
        var whole = erasedOn.isEmpty();
        return new CaseFile(
                heading(dispute, times),
                standstills.of(reference).stream()
                        .map(each -> tell(each, times))
                        .toList(),
                whole && reading.isInside() ? report(dispute, reading) : null,
                parties(reference),
                mediator(dispute, times),
                meetings.of(reading, times),
                deadlines.of(reading, times),
                whole ? agreements.of(reading, times) : List.of(),
                whole ? escalation.of(reading, times) : null,
                whole ? motions.of(reading, times) : List.of(),
                whole ? sanctions.of(reading, times) : List.of(),
                whole ? promises.of(reading, times) : List.of(),
                papers.evidence(reading, times),
                whole ? papers.statements(reading, times) : List.of(),
                papers.withheld(reading, times),
                record.of(reading, times),
                rights.mayFile(reading),
                rights.mayWithdraw(reading),
                whole ? inquiry.of(reading) : null,
                papers.mayRule(reading),
                links.of(reading),
                links.mayManage(reading),
                rights.mayReopen(reading),
                rights.mayEscalate(reading),
                rights.mayAskForEscalation(reading),
                erasedOn.map(times::day).orElse(null),
                whole && dispute.stage() == Stage.CLOSED && erasures.mayErase(reading.reader(), reference),
                holds.of(reference).map(hold -> times.day(hold.placedAt())).orElse(null),
                whole && holds.mayHold(reading.reader(), reference));
    }

    private String mediator(Dispute dispute, Times times) {
        var standIn = delegations.actingIn(dispute.reference());
        return mediations
                .find(dispute.reference())
                .map(mediation -> names.person(mediation.mediator())
                        + standIn.map(each -> tell(each, times)).orElse(""))
                .orElse(dispute.stage().compareTo(Stage.ESCALATED) < 0 ? "Not appointed yet" : "None");
    }

    private String tell(Delegation standIn, Times times) {
        return "; " + names.person(standIn.delegate()) + " stands in until " + times.day(standIn.lastDay());
    }

    private static String tell(Standstill standstill, Times times) {
        return tell(standstill.state(), standstill.until(), times);
    }

    static String tell(Standstill.State state, @Nullable LocalDate until, Times times) {
        return switch (state) {
            case ASKED_FOR -> "The committee has been asked";
            case IN_FORCE -> "In force" + (until == null ? "" : ", to be reviewed on " + times.day(until));
            case NOT_ORDERED -> "None ordered";
            case LIFTED -> "Lifted";
            case LAPSED -> "Lapsed";
            case HANDED_OVER -> "Goes on in the dispute this one was merged into";
        };
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

    List<CaseFile.Party> parties(String reference) {
        var docketCase = docket.caseOf(reference);
        return docketCase.parties().stream()
                .sorted(java.util.Comparator.comparing(docketCase::side))
                .map(party -> new CaseFile.Party(
                        names.member(party),
                        Labels.of(docketCase.side(party)),
                        people.representativesOf(party).stream()
                                .map(Person::name)
                                .collect(Collectors.joining(", "))))
                .toList();
    }
}

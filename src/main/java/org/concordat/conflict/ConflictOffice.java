package org.concordat.conflict;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.LinkedCases;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Protection;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes disputes in, follows them through their stages and closes them. */
@Service
@Transactional
public class ConflictOffice {

    private final Disputes disputes;
    private final Intake intake;
    private final SettledParts settledParts;
    private final Reception reception;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final LinkedCases linked;
    private final People people;
    private final NoticeOffice notices;
    private final Closing closing;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Protection protection;
    private final ConflictProcess process;

    ConflictOffice(
            Disputes disputes,
            Intake intake,
            SettledParts settledParts,
            Reception reception,
            AllianceOffice alliances,
            Docket docket,
            LinkedCases linked,
            People people,
            NoticeOffice notices,
            Closing closing,
            AllianceRecord record,
            Circumstances circumstances,
            Protection protection,
            ConflictProcess process) {
        this.disputes = disputes;
        this.intake = intake;
        this.settledParts = settledParts;
        this.reception = reception;
        this.alliances = alliances;
        this.docket = docket;
        this.linked = linked;
        this.people = people;
        this.notices = notices;
        this.closing = closing;
        this.record = record;
        this.circumstances = circumstances;
        this.protection = protection;
        this.process = process;
    }

    /**
     * Takes in a report and starts the dispute's journey.
     *
     * @return the dispute's reference
     * @throws Refusal naming the field of the report that breaks a rule
     */
    public String report(String allianceCode, Report report) {
        var alliance = alliances.alliance(allianceCode);
        intake.requireReporter(alliance, report);
        if (!report.isProtected()) {
            return begin(alliance, report);
        }
        var reporter = circumstances.person();
        return protection.unnamed(() -> intake.keepIdentity(begin(alliance, report), reporter));
    }

    private String begin(Alliance alliance, Report report) {
        var dispute = intake.open(alliance, report);
        var role = report.isProtected() ? Role.AUTHOR : roleFor(dispute.complainant());
        return reception.begin(dispute, role, dispute.complainant());
    }

    public void reach(String reference, Stage stage) {
        var dispute = get(reference);
        var left = dispute.reach(stage);
        record.enter(fact(dispute, Outcome.STAGE_REACHED)
                .to(stage)
                .with("stage", stage)
                .with("from", left));
    }

    /**
     * The complainant takes the dispute back, at any time before it is closed.
     *
     * @throws Refusal when the dispute is closed, when the person who acts does not represent the complainant, or while
     *     something that was agreed is still owed to another party
     */
    public void withdrawDispute(String reference) {
        var dispute = get(reference);
        requireRepresentativeOf(dispute);
        dispute.requireOpen();
        process.disputeWithdrawn(reference);
    }

    public void recordWithdrawal(String reference) {
        var dispute = get(reference);
        var stage = dispute.stage();
        closing.close(dispute, Ending.WITHDRAWN, Notice.Template.DISPUTE_WITHDRAWN);
        record.enter(fact(dispute, Outcome.DISPUTE_WITHDRAWN)
                .as(Role.REPRESENTATIVE)
                .onBehalfOf(dispute.complainant())
                .with("stage", stage));
    }

    /**
     * What was settled of a dispute leaves it as a linked case of its own, where its obligations are tracked; the rest
     * goes on here.
     *
     * @param settlement the vault's id of the signed terms
     * @param settledIssues the vault's id of what they settle
     */
    public void splitOffSettledPart(String reference, UUID settlement, UUID settledIssues, int priority) {
        var dispute = get(reference);
        var signed = settledParts.open(dispute, settlement, settledIssues);
        var part = disputes.saveAndFlush(signed.part());
        record.enter(fact(dispute, Outcome.PART_SPLIT_OFF).to(part.reference()).with("part", part.reference()));
        record.enter(
                fact(part, Outcome.PART_OPENED).with("splitFrom", reference).with("terms", signed.terms()));
        notices.serveParties(reference, Notice.Template.PART_SPLIT_OFF);
        notices.serveParties(part.reference(), Notice.Template.PART_OPENED);
        process.partSettled(part, alliances.alliance(part.alliance()).code(), priority, signed.terms());
    }

    /** The dispute was merged: it ends here, and goes on in the one that took it in. */
    public void recordMerger(String reference) {
        var dispute = get(reference);
        var stage = dispute.stage();
        closing.close(dispute, Ending.MERGED, Notice.Template.DISPUTE_MERGED);
        record.enter(fact(dispute, Outcome.DISPUTE_MERGED)
                .as(Role.CASE_MANAGER)
                .with("other", linked.mergedInto(reference).orElseThrow())
                .with("stage", stage));
    }

    /**
     * The obligations have run their course.
     *
     * @param ending whether everything was kept
     */
    public void closeDispute(String reference, Ending ending) {
        close(reference, ending);
    }

    /**
     * The board has ordered nothing.
     *
     * @param ending why
     */
    public void closeWithoutRemedy(String reference, Ending ending) {
        close(reference, ending);
    }

    private void close(String reference, Ending ending) {
        var dispute = get(reference);
        closing.close(
                dispute,
                ending,
                ending == Ending.CLOSED_WITH_BREACH
                        ? Notice.Template.DISPUTE_CLOSED_WITH_BREACH
                        : Notice.Template.DISPUTE_CLOSED);
        record.enter(fact(dispute, Outcome.DISPUTE_CLOSED).with("outcome", ending));
    }

    private void requireRepresentativeOf(Dispute dispute) {
        var represents = people.find(circumstances.person())
                .filter(person -> person.is(Role.REPRESENTATIVE))
                .filter(person -> dispute.complainant().equals(person.employer()))
                .isPresent();
        if (!represents) {
            throw new Refusal("dispute", "only a representative of the complainant may withdraw it");
        }
    }

    private Role roleFor(UUID complainant) {
        return people.find(circumstances.person())
                        .filter(person -> complainant.equals(person.employer()))
                        .isPresent()
                ? Role.REPRESENTATIVE
                : Role.CASE_MANAGER;
    }

    /**
     * The dispute under a reference.
     *
     * @throws Unknown when there is none
     */
    @Transactional(readOnly = true)
    public Dispute get(String reference) {
        return disputes.findById(reference).orElseThrow(() -> new Unknown("dispute", reference));
    }

    /** The disputes under these references, the newest first. */
    @Transactional(readOnly = true)
    public List<Dispute> disputes(Collection<String> references) {
        return disputes.findByReferenceInOrderByReportedAtDescReferenceDesc(references);
    }

    @Transactional(readOnly = true)
    public List<Dispute> disputesOf(Alliance alliance) {
        return disputes.findByAllianceOrderByReportedAtDesc(alliance.id());
    }

    private Fact fact(Dispute dispute, Outcome outcome) {
        return Fact.of(docket.caseOf(dispute.reference()), outcome);
    }
}

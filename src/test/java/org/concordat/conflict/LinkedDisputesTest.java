package org.concordat.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.DocketCase;
import org.concordat.alliance.DocketCase.Side;
import org.concordat.alliance.LinkedCases;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.mediation.PoolOffice;
import org.concordat.mediation.Tie;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
import org.concordat.vault.Room;
import org.concordat.vault.StoredItem;
import org.concordat.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("Disputes that live together")
class LinkedDisputesTest {

    @Autowired
    Story story;

    @Autowired
    ConflictOffice conflicts;

    @Autowired
    JoinderOffice joinder;

    @Autowired
    LinkOffice links;

    @Autowired
    SplitOffice splits;

    @Autowired
    ReopeningOffice reopenings;

    @Autowired
    CorrectionOffice corrections;

    @Autowired
    NoticeOffice notices;

    @Autowired
    AllianceRecord record;

    @Autowired
    Docket docket;

    @Autowired
    LinkedCases linked;

    @Autowired
    PoolOffice pool;

    @Autowired
    Vault vault;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    // ---- the same report again

    @Test
    @DisplayName("are not reported twice, unless the second says what is different")
    void refusesTheSameReport() {
        var reference = story.aReportedDispute(cast);

        thenRefused(reference, () -> reportsTheSame("clinic", "insurer"), reference, "still open", "differentSubject");

        var other = story.aReportedDispute(cast);
        story.thenTheRecordShows(other, Outcome.DIFFERENT_SUBJECT_STATED, Outcome.DISPUTE_REPORTED);
        assertThat(reportsTheSame("county")).isNotBlank();
    }

    @Test
    @DisplayName("are not reported again before the cooling-off time is over")
    void coolsOff() {
        var reference = story.aReportedDispute(cast);
        story.withdraws(cast, reference);
        story.daysPass(89);

        thenRefused(reference, () -> reportsTheSame("insurer"), reference, "cools off until");
        story.daysPass(3);

        assertThat(reportsTheSame("insurer")).isNotBlank();
    }

    private String reportsTheSame(String... respondents) {
        return story.as(
                cast.user("rep-hospital"), () -> conflicts.report(cast.alliance(), Story.theSameReport(respondents)));
    }

    // ---- further parties

    @Test
    @DisplayName("take a member in: it is told, it signs, and its people lose their office in the case")
    void joinsAMember() {
        story.register(cast, "clinic-manager", "clinic", Role.CASE_MANAGER);
        var reference = story.aReportedDispute(cast);
        assertThat(story.tasksOf(cast.user("clinic-manager"), reference)).isNotEmpty();

        joins(reference, "clinic", Side.CO_COMPLAINANT);

        story.isTurnedAway(cast.user("clinic-manager"), "assessDispute", reference, Answers.assessment("dismissed"));
        assertThat(story.tasksOf(cast.user("manager"), reference)).isNotEmpty();
        story.thenTheRecordShows(reference, Outcome.MEMBER_JOINED);
        assertThat(notices.latestTo(story.member(cast, "clinic")))
                .extracting(Notice::template)
                .contains(Notice.Template.MADE_PARTY);
    }

    @Test
    @DisplayName("ask a joined member to sign what is drafted afterwards")
    void joinedMemberSigns() {
        var reference = story.aMediation(cast);
        joins(reference, "clinic", Side.RESPONDENT);
        story.holdsSession(cast, reference, "agreement");
        story.drafts(cast, reference, story.clauses(cast, story.today().plusDays(30)));

        assertThat(story.waitingTasks(reference))
                .containsExactly("raiseObjection", "signSettlement", "signSettlement", "signSettlement");
        thenRefused(reference, () -> joins(reference, "county", Side.RESPONDENT), "out for signature");
    }

    @Test
    @DisplayName("keep their parties between the last signature and the settlement")
    void keepTheirParties() {
        var reference = story.aDraftedSettlement(cast);
        var other = story.anAcceptedDispute(cast);
        story.signs(cast, reference, "hospital", "signed");
        story.signs(cast, reference, "insurer", "signed");

        thenRefused(reference, () -> joins(reference, "county", Side.RESPONDENT), "out for signature");
        thenRefused(
                reference,
                () -> story.as(cast.user("manager"), () -> links.merge(reference, other)),
                "out for signature");

        story.runsJobs(reference);
        story.thenTheRecordShows(reference, Outcome.SETTLEMENT_REACHED);
    }

    @Test
    @DisplayName("take no member in to whom their mediator is known to be tied, also not with another dispute")
    void refusesTies() {
        var reference = story.aMediation(cast);
        var other = story.reports(cast, "rep-hospital", Story.aReport("clinic"));
        var tie = new Tie(story.member(cast, "clinic"), Tie.Kind.FINANCIAL, story.today(), null);
        story.as(cast.user("manager"), () -> pool.tie(cast.user("mediator"), tie));

        thenRefused(reference, () -> joins(reference, "clinic", Side.RESPONDENT), "appointed first");
        thenRefused(
                reference,
                () -> story.as(cast.user("manager"), () -> links.merge(other, reference)),
                "appointed first");
    }

    @Test
    @DisplayName("take no member in whose employee mediates, none twice, and none that the manager works for")
    void refusesJoinders() {
        var reference = story.anAcceptedDispute(cast);
        story.register(cast, "clinic-mediator", "clinic", Role.MEDIATOR);
        story.register(cast, "county-manager", "county", Role.CASE_MANAGER);
        docket.givePart(reference, cast.user("clinic-mediator"), Role.MEDIATOR);

        thenRefused(reference, () -> joins(reference, "clinic", Side.RESPONDENT), "employs this dispute's mediator");
        thenRefused(reference, () -> joins(reference, "insurer", Side.RESPONDENT), "party to this dispute already");
        thenRefused(reference, () -> joins(reference, "nobody", Side.RESPONDENT), "no such member");
        thenRefused(reference, () -> joins(reference, "county", Side.COMPLAINANT), "one complainant");
        thenRefused(
                reference,
                () -> story.as(
                        cast.user("county-manager"), () -> joinder.joinMember(reference, "county", Side.RESPONDENT)),
                "the one you work for");
    }

    @Test
    @DisplayName("are not merged into one whose report may still lapse")
    void refusesToMergeIntoAnIncompleteReport() {
        var accepted = story.aDisputeToTalkAbout(cast);
        var incomplete = story.reports(cast, "rep-hospital", Story.aReport("clinic"));
        thenRefused(
                accepted,
                () -> story.as(cast.user("manager"), () -> links.merge(accepted, incomplete)),
                "acknowledged");
        story.acknowledges(cast, incomplete, "incomplete");

        thenRefused(
                accepted,
                () -> story.as(cast.user("manager"), () -> links.merge(accepted, incomplete)),
                "complete the report");
        thenRefused(
                accepted,
                () -> story.as(cast.user("manager"), () -> links.merge(accepted, "D-0000-0000")),
                "names no dispute");
    }

    @Test
    @DisplayName("a member that joined at the complainant's side is party to the settled part too")
    void staysAPartyOfTheSettledPart() {
        var reference = story.aDisputeToTalkAbout(cast);
        joins(reference, "clinic", Side.CO_COMPLAINANT);
        story.agreesInTalks(cast, reference, "insurer", "clinic");
        story.completes(
                cast.user("rep-hospital"),
                "draftSettlement",
                reference,
                Answers.partDraft(story.clauses(cast, story.today().plusDays(30))));

        story.signs(cast, reference, "clinic", "signed");
        story.everybodySigns(cast, reference);

        var part = docket.caseOf(story.partOf(reference));
        assertThat(part.side(story.member(cast, "clinic"))).isEqualTo(Side.CO_COMPLAINANT);
        assertThat(part.parties()).isEqualTo(docket.parties(reference));
    }

    @Test
    @DisplayName("tell nobody of a report before it is found complete: nobody joins it, and nothing is split off")
    void waitForACompleteReport() {
        var reference = story.reports(cast, "rep-hospital", Story.aReport());

        thenRefused(reference, () -> joins(reference, "clinic", Side.RESPONDENT), "has not been acknowledged yet");
        thenRefused(reference, () -> splitsOff(reference, "hospital", "insurer"), "has not been acknowledged yet");
        story.acknowledges(cast, reference, "incomplete");
        thenRefused(reference, () -> joins(reference, "clinic", Side.RESPONDENT), "complete the report");
        thenRefused(reference, () -> splitsOff(reference, "hospital", "insurer"), "complete the report");

        assertThat(notices.noticesOf(reference))
                .extracting(Notice::addressee)
                .containsOnly(story.member(cast, "hospital"));
    }

    private void joins(String reference, String member, Side side) {
        story.as(cast.user("manager"), () -> joinder.joinMember(reference, member, side));
    }

    // ---- issues of their own

    @Test
    @DisplayName("gain no time for an assessment by a split, but start anew once assessed")
    void splits() {
        var reference = story.aReportedDisputeWith(cast, "insurer", "clinic");
        var due = story.dueDateOf("assessmentOverdue", reference);
        // two days may be a weekend, which no assessment counts
        story.daysPass(4);

        var early = splitsOff(reference, "hospital", "clinic");
        story.acknowledges(cast, early, "complete");
        story.completes(cast.user("manager"), "assessDispute", reference, Answers.assessment("accepted"));
        var late = splitsOff(reference, "hospital", "insurer");
        story.acknowledges(cast, late, "complete");

        assertThat(docket.parties(early))
                .containsExactlyInAnyOrder(story.member(cast, "hospital"), story.member(cast, "clinic"));
        assertThat(story.dueDateOf("assessmentOverdue", early)).isEqualTo(due);
        assertThat(story.dueDateOf("assessmentOverdue", late)).isAfter(due);
        assertThat(linked.linkedWith(reference)).containsExactlyInAnyOrder(early, late);
        story.thenTheRecordShows(reference, Outcome.ISSUES_SPLIT_OFF, Outcome.ISSUES_SPLIT_OFF);
    }

    @Test
    @DisplayName("are split between both sides only, and leave nothing behind when they are not")
    void refusesSplits() {
        var reference = story.aReportedDispute(cast);

        thenRefused(reference, () -> splitsOff(reference, "insurer"), "must name the complainant");
        thenRefused(reference, () -> splitsOff(reference, "hospital"), "at least one respondent");
        thenRefused(reference, () -> splitsOff(reference, "hospital", "county"), "parties to the dispute");
        assertThat(linked.linksOf(reference)).isEmpty();
    }

    private String splitsOff(String reference, String... parties) {
        return story.as(
                cast.user("manager"),
                () -> splits.split(
                        reference,
                        new SplitOffice.Issues(
                                Category.SERVICES, "Weekends", "A matter of its own.", List.of(parties))));
    }

    // ---- taken up again

    @Test
    @DisplayName("are taken up again once, by a party, as a new dispute")
    void reopens() {
        var reference = aDismissedDispute();

        var again = reopens("rep-insurer", reference);

        story.thenTheRecordShows(reference, Outcome.DISPUTE_DISMISSED, Outcome.DISPUTE_REOPENED);
        story.thenTheRecordShows(again, Outcome.DISPUTE_REPORTED);
        assertThat(linked.linkedWith(again)).containsExactly(reference);
        thenRefused(reference, () -> reopens("rep-hospital", reference), "taken up again already");
        thenRefused(again, () -> reopens("rep-hospital", again), "still open");
    }

    @Test
    @DisplayName(
            "are carried by the respondent that has them taken up again; whoever responded with it goes on responding")
    void makesNobodyComplain() {
        var reference = aDismissedDisputeOfFour();

        var again = docket.caseOf(reopens("rep-insurer", reference));

        assertThat(conflicts.get(again.reference()).complainant()).isEqualTo(story.member(cast, "insurer"));
        thenOnSide(again, Side.COMPLAINANT, "insurer");
        thenOnSide(again, Side.RESPONDENT, "clinic", "county", "hospital");
    }

    @Test
    @DisplayName("are carried by the co-complainant that has them taken up again, and every side stays as it was")
    void leavesEverySide() {
        var reference = aDismissedDisputeOfFour();

        var again = docket.caseOf(reopens("rep-county", reference));

        thenOnSide(again, Side.COMPLAINANT, "county");
        thenOnSide(again, Side.CO_COMPLAINANT, "hospital");
        thenOnSide(again, Side.RESPONDENT, "clinic", "insurer");
    }

    /** The hospital and the county complained, the insurer and the clinic responded. */
    private String aDismissedDisputeOfFour() {
        var reference = story.aReportedDispute(cast);
        story.as(cast.user("manager"), () -> joinder.joinMember(reference, "clinic", Side.RESPONDENT));
        story.as(cast.user("manager"), () -> joinder.joinMember(reference, "county", Side.CO_COMPLAINANT));
        story.completes(cast.user("manager"), "assessDispute", reference, Answers.assessment("dismissed"));
        return reference;
    }

    private void thenOnSide(DocketCase dispute, Side side, String... members) {
        assertThat(dispute.parties())
                .filteredOn(party -> dispute.side(party) == side)
                .containsExactlyInAnyOrder(
                        Stream.of(members).map(each -> story.member(cast, each)).toArray(UUID[]::new));
    }

    @Test
    @DisplayName("do not end by the silence or the will of whoever was the complainant before")
    void outlivesItsFormerComplainant() {
        var reference = aDismissedDispute();
        var again = reopens("rep-insurer", reference);
        story.acknowledges(cast, again, "incomplete");

        thenRefused(again, () -> story.withdraws(cast, again), "only a representative of the complainant");
        story.isTurnedAway(cast.user("rep-hospital"), "cureReport", again, Answers.cure("completed"));
        story.completes(cast.user("rep-insurer"), "cureReport", again, Answers.cure("completed"));
        story.acknowledges(cast, again, "complete");
        story.completes(cast.user("manager"), "assessDispute", again, Answers.assessment("accepted"));
        story.completes(cast.user("rep-insurer"), "inviteToTalks", again, Answers.overture("talks"));

        story.thenTheRecordShows(again, Outcome.REPORT_CURED, Outcome.DISPUTE_ACCEPTED, Outcome.TALKS_INVITED);
    }

    @Test
    @DisplayName("end by the silence of whoever carries them, and are then open to the former complainant")
    void lapsesWithItsCarrier() {
        var reference = aDismissedDispute();
        var again = reopens("rep-insurer", reference);
        story.acknowledges(cast, again, "incomplete");
        story.timePasses("cureWindowOver", again);

        var third = reopens("rep-hospital", again);

        story.thenTheRecordShows(again, Outcome.REPORT_LAPSED, Outcome.DISPUTE_REOPENED);
        assertThat(conflicts.get(third).complainant()).isEqualTo(story.member(cast, "hospital"));
    }

    @Test
    @DisplayName("are not taken up again by others, nor by a respondent what was withdrawn, nor after the window")
    void refusesReopenings() {
        var dismissed = aDismissedDispute();
        var withdrawn = story.aReportedDispute(cast);
        story.withdraws(cast, withdrawn);
        var lapsed = story.reports(cast, "rep-hospital", Story.aReport("clinic"));
        story.acknowledges(cast, lapsed, "incomplete");
        story.timePasses("cureWindowOver", lapsed);

        thenRefused(lapsed, () -> reopens("rep-clinic", lapsed), "only its complainant");
        thenRefused(dismissed, () -> reopens("manager", dismissed), "only a representative of a party");
        thenRefused(withdrawn, () -> reopens("rep-insurer", withdrawn), "only its complainant");
        story.daysPass(45);

        thenRefused(dismissed, () -> reopens("rep-hospital", dismissed), "could be taken up again until 20");
    }

    private String aDismissedDispute() {
        var reference = story.aReportedDispute(cast);
        story.completes(cast.user("manager"), "assessDispute", reference, Answers.assessment("dismissed"));
        return reference;
    }

    private String reopens(String person, String reference) {
        return story.as(cast.user(person), () -> reopenings.reopen(reference, "New invoices were found."));
    }

    // ---- wrong entries

    @Test
    @DisplayName("have wrong entries corrected by a further entry, by somebody else than who made them")
    void corrects() {
        var reference = story.anAcceptedDispute(cast);
        var reported = entry(reference, Outcome.DISPUTE_REPORTED);
        var accepted = entry(reference, Outcome.DISPUTE_ACCEPTED);

        story.as(cast.user("manager"), () -> corrections.correct(reference, reported, "It is about May."));

        assertThat(record.entriesOf(reference))
                .filteredOn(each -> each.outcome() == Outcome.ENTRY_CORRECTED)
                .singleElement()
                .satisfies(each -> assertThat(each.subject()).isEqualTo(reported.toString()));
        thenRefused(
                reference,
                () -> story.as(cast.user("manager"), () -> corrections.correct(reference, accepted, "No.")),
                "is your own");
        thenRefused(
                reference,
                () -> story.as(cast.user("rep-hospital"), () -> corrections.correct(reference, accepted, "No.")),
                "only a case manager");
    }

    @Test
    @DisplayName("keep a correction in the room of what it corrects")
    void correctsInTheSameRoom() {
        var reference = story.anInvestigatedDispute(cast);
        var recommendations = item(reference, "recommendations").id().toString();
        var kept = record.entriesOf(reference).stream()
                .filter(each -> each.subject().equals(recommendations))
                .findFirst()
                .orElseThrow()
                .id();

        story.as(cast.user("manager"), () -> corrections.correct(reference, kept, "It is about the other channel."));

        assertThat(item(reference, "correction").room()).isEqualTo(Room.OFFICE);
    }

    private StoredItem item(String reference, String field) {
        return vault.itemsOf(reference).stream()
                .filter(each -> each.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private UUID entry(String reference, Outcome outcome) {
        return record.entriesOf(reference).stream()
                .filter(each -> each.outcome() == outcome)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void thenRefused(String reference, Runnable act, String... rules) {
        assertThat(story.changesNothing(reference, act))
                .isInstanceOf(Refusal.class)
                .message()
                .contains(rules);
    }
}

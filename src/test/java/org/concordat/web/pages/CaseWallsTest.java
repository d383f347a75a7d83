package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.Answers;
import org.concordat.BoardActs;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.DeadlockActs;
import org.concordat.Story;
import org.concordat.access.CaseAccess;
import org.concordat.alliance.DocketCase.Side;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.clock.RunningClock;
import org.concordat.conflict.JoinderOffice;
import org.concordat.notice.Notice.Template;
import org.concordat.web.ReadableNotices;
import org.concordat.web.ReadableRecord;
import org.concordat.web.Reading;
import org.concordat.web.pages.words.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("The walls of a case file")
class CaseWallsTest {

    private static final Times TIMES = new Times(ZoneOffset.UTC, Instant.EPOCH);

    @Autowired
    MotionsPart asked;

    @Autowired
    BoardActs board;

    @Autowired
    DeadlockActs deadlocks;

    @Autowired
    Story story;

    @Autowired
    Readers readers;

    @Autowired
    JoinderOffice joinder;

    @Autowired
    CaseFiles files;

    @Autowired
    CaseList cases;

    @Autowired
    People people;

    @Autowired
    PapersPart papers;

    @Autowired
    PoolPart pool;

    @Autowired
    AgreementPart agreements;

    @Autowired
    DeadlinePart clocks;

    @Autowired
    ReadableNotices notices;

    @Autowired
    Clock clock;

    @Autowired
    ReadableRecord record;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("close to those who would have decided about an objection when their employer becomes a party")
    void closeToAJoinedMembersPeople() {
        story.register(cast, "clinic-committee", "clinic", Role.COMMITTEE_MEMBER);
        var reference = story.anObjection(cast);
        var decider = cast.user("clinic-committee");
        assertThat(readers.admit(decider, reference).isInside()).isTrue();

        story.as(cast.user("manager"), () -> joinder.joinMember(reference, "clinic", Side.RESPONDENT));

        story.isTurnedAway(decider, "decideObjection", reference, Answers.objectionDecision("upheld"));
        assertThatThrownBy(() -> readers.admit(decider, reference)).isInstanceOf(Unknown.class);
        assertThat(story.tasksOf(cast.user("committee"), reference)).isNotEmpty();
    }

    @Test
    @DisplayName("leave a joined member's people what is asked of their own organisation")
    void leavePartiesWhatIsTheirs() {
        var reference = story.anIndependentMediator(cast);

        story.as(cast.user("manager"), () -> joinder.joinMember(reference, "clinic", Side.RESPONDENT));

        assertThat(story.tasksOf(cast.user("rep-hospital"), reference)).isNotEmpty();
    }

    @Test
    @DisplayName("keep from a joined member what was said in talks and in mediation without it, and only that")
    void keepWhatWasSaidBefore() {
        var reference = story.aDisputeToTalkAbout(cast);
        story.completes(cast.user("rep-hospital"), "inviteToTalks", reference, Answers.overture("talks"));
        story.completes(cast.user("rep-hospital"), "holdTalks", reference, Answers.meeting(story.today(), "failed"));
        story.completes(cast.user("rep-insurer"), "confirmTalks", reference, Answers.confirmation("confirmed"));
        story.runsJobs(reference);
        story.holdsSession(cast, story.mediated(cast, reference), "anotherSession");
        var invitation = "Next week, at our place.";
        var offers = "Half of the difference.";
        var place = "Room 4 of the alliance's office";

        story.as(cast.user("manager"), () -> joinder.joinMember(reference, "clinic", Side.RESPONDENT));

        assertThat(statements("rep-insurer", reference)).contains(invitation, offers, place);
        assertThat(statements("rep-clinic", reference))
                .contains("Within the charter.")
                .doesNotContain(invitation, offers, place);
        assertThat(told("rep-clinic", reference))
                .contains(Outcome.TALKS_HELD, Outcome.SESSION_HELD)
                .doesNotContain(Outcome.SESSION_PROPOSED, Outcome.INVITATION_ANSWERED);

        story.holdsSession(cast, reference, "anotherSession");

        assertThat(statements("rep-clinic", reference)).contains(place);
        assertThat(told("rep-clinic", reference)).contains(Outcome.SESSION_PROPOSED);
    }

    @Test
    @DisplayName("keep from a joined member the draft that failed before it joined")
    void keepDraftsFromBefore() {
        var reference = story.aPartDraft(cast);
        story.everybodySigns(cast, reference);
        story.holdsSession(cast, reference, "agreement");
        story.drafts(cast, reference, story.clauses(cast, story.today().plusDays(30)));
        story.signs(cast, reference, "insurer", "signed");
        assertThat(drafts("rep-insurer", reference)).isEqualTo(2);

        var reader = cast.user("rep-clinic");
        var joined = new Reading(
                reader,
                reference,
                Set.of(CaseAccess.Standing.PARTY),
                null,
                clock.instant().plusSeconds(1),
                null,
                null,
                null);
        assertThat(story.as(reader, () -> agreements.of(joined, TIMES))).hasSize(1);
    }

    @Test
    @DisplayName("keep from a joined member what was served and what ran in mediation before it joined")
    void keepNoticesAndClocksFromBefore() {
        var reference = story.aPartDraft(cast);
        story.everybodySigns(cast, reference);
        var signature = "Signatures under the settlement";

        story.as(cast.user("manager"), () -> joinder.joinMember(reference, "clinic", Side.RESPONDENT));

        for (var reader : List.of("rep-insurer", "auditor")) {
            assertThat(served(reader, reference)).as(reader).contains(Template.SESSION_PROPOSED);
            assertThat(deadlines(reader, reference)).as(reader).contains(signature);
        }
        assertThat(served("rep-clinic", reference)).isNotEmpty().doesNotContain(Template.SESSION_PROPOSED);
        assertThat(deadlines("rep-clinic", reference)).isNotEmpty().doesNotContain(signature);
    }

    @Test
    @DisplayName("tell a joined member which step of mediation waits, though it began without it")
    void tellWhatWaits() {
        var reference = story.aMediation(cast);

        story.as(cast.user("manager"), () -> joinder.joinMember(reference, "clinic", Side.RESPONDENT));

        var reading = reading("rep-clinic", reference);
        assertThat(clocks.running(reading)).extracting(RunningClock::name).contains("sessionProposalDue");
        assertThat(reading.asKnownAt(reading.since().minusSeconds(1)).knowsOfClock("sessionProposalDue", null))
                .isFalse();
    }

    private List<Template> served(String reader, String reference) {
        return story.as(cast.user(reader), () -> notices.of(reading(reader, reference))).stream()
                .map(line -> line.notice().template())
                .toList();
    }

    private int drafts(String reader, String reference) {
        return story.as(cast.user(reader), () -> agreements.of(reading(reader, reference), TIMES))
                .size();
    }

    private List<Outcome> told(String reader, String reference) {
        return record.of(reading(reader, reference)).stream()
                .map(line -> line.entry().outcome())
                .toList();
    }

    @Test
    @DisplayName("keep a voter's reasons from everybody else until the ballots are counted")
    void keepReasonsOfABallot() {
        var reference = story.aMotion(cast);
        var reasons = "The letters leave no doubt.";
        story.completes(
                cast.user("rep-clinic"), "castBallot", reference, Map.of("choice", "yes", "ballotReasons", reasons));

        assertThat(statements("rep-clinic", reference)).contains(reasons);
        for (var other : List.of("rep-county", "manager")) {
            assertThat(statements(other, reference)).as(other).doesNotContain(reasons);
        }

        story.votes(cast, reference, "physicians", "no");
        story.votes(cast, reference, "county", "yes");
        story.runsJobs(reference);

        for (var reader : List.of("manager", "rep-hospital", "rep-insurer")) {
            assertThat(opinions(reader, reference))
                    .as(reader)
                    .containsExactly(new Resolution.Opinion("The clinic, yes", reasons));
            assertThat(statements(reader, reference)).as(reader).doesNotContain(reasons);
        }
    }

    @Test
    @DisplayName("tell the parties who dissented in a roll call, and why")
    void tellDissents() {
        var reference = story.aMotion(cast);
        votes(reference, "clinic", "no", "It is out of proportion.");
        story.votes(cast, reference, "physicians", "yes");
        story.votes(cast, reference, "county", "yes");
        story.runsJobs(reference);

        assertThat(opinions("rep-insurer", reference))
                .containsExactly(new Resolution.Opinion("The clinic, no, dissenting", "It is out of proportion."));
        assertThat(opinions("mediator", reference)).isEmpty();
    }

    @Test
    @DisplayName("tell the reasons of sealed ballots without a name and without a choice")
    void keepNamesOfSealedBallots() {
        var reference = board.aVoteOn(cast, "expulsion");
        for (var seat : List.of("clinic", "physicians", "county")) {
            votes(reference, seat, "yes", "Because of " + seat);
        }
        story.runsJobs(reference);

        assertThat(opinions("rep-insurer", reference))
                .extracting(Resolution.Opinion::by)
                .containsOnly("A seat, by sealed ballot")
                .hasSize(3);
    }

    @Test
    @DisplayName("show every motion of a case, and what was tried after a deadlock")
    void showEveryMotion() {
        var reference = deadlocks.aSpecialMeeting(cast);

        var asked = motions("rep-hospital", reference);
        assertThat(asked).extracting(Resolution.Question::state).containsExactly("Tied", "Tied", "Open");
        assertThat(asked.get(0).tried())
                .containsExactly("The board votes again", "The board votes in a special meeting");
    }

    private void votes(String reference, String seat, String choice, String reasons) {
        story.completes(
                cast.user("rep-" + seat), "castBallot", reference, Map.of("choice", choice, "ballotReasons", reasons));
    }

    private List<Resolution.Question> motions(String reader, String reference) {
        return story.as(cast.user(reader), () -> asked.of(reading(reader, reference), TIMES));
    }

    private List<Resolution.Opinion> opinions(String reader, String reference) {
        return motions(reader, reference).stream()
                .flatMap(motion -> motion.opinions().stream())
                .toList();
    }

    @Test
    @DisplayName("do not tell a party whom another one struck")
    void keepStrikes() {
        for (var person : List.of("second", "third", "fourth", "fifth")) {
            story.joinsThePool(cast, person);
        }
        var reference = story.aStrikeList(cast);
        var drawn = choices("rep-hospital", reference);

        story.strikes(cast, reference, "insurer", "second");

        assertThat(choices("rep-hospital", reference)).isEqualTo(drawn).contains(cast.user("second"));
        assertThat(choices("manager", reference)).doesNotContain(cast.user("second"));
    }

    @Test
    @DisplayName("do not tell the office what mediation waits for, in the file and in the list of cases")
    void keepMediationsDeadlines() {
        var reference = story.aDraftedSettlement(cast);
        var signature = "Signatures under the settlement";

        assertThat(deadlines("rep-insurer", reference)).contains(signature);
        assertThat(next("rep-insurer")).isEqualTo(signature);
        assertThat(deadlines("manager", reference)).isNotEmpty().doesNotContain(signature);
        assertThat(next("manager")).isNotEqualTo(signature);
    }

    private List<String> deadlines(String reader, String reference) {
        return story.as(cast.user(reader), () -> files.open(reading(reader, reference))).deadlines().list().stream()
                .map(Deadlines.Deadline::name)
                .toList();
    }

    private String next(String reader) {
        return cases.of(people.get(cast.user(reader))).get(0).next().name();
    }

    private List<String> choices(String reader, String reference) {
        return story.as(cast.user(reader), () -> pool.of(reading(reader, reference))).stream()
                .map(PoolPart.Row::username)
                .toList();
    }

    private List<String> statements(String reader, String reference) {
        return story
                .as(cast.user(reader), () -> papers.of(reading(reader, reference), true, TIMES))
                .statements()
                .stream()
                .map(Papers.Statement::text)
                .toList();
    }

    private Reading reading(String reader, String reference) {
        return readers.admit(cast.user(reader), reference);
    }
}

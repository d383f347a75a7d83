package org.concordat.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Queries;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.access.CaseAccess;
import org.concordat.access.Incidents;
import org.concordat.alliance.Affiliation;
import org.concordat.alliance.Affiliations;
import org.concordat.alliance.Committee;
import org.concordat.alliance.Committees;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("Whoever comes or goes while tasks wait")
class ComersAndGoersTest {

    @Autowired
    Story story;

    @Autowired
    Affiliations affiliations;

    @Autowired
    Committees committees;

    @Autowired
    People people;

    @Autowired
    Docket docket;

    @Autowired
    Incidents incidents;

    @Autowired
    CaseAccess access;

    @Autowired
    TaskService tasks;

    @LocalServerPort
    int port;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    // ---- coming

    @Test
    @DisplayName("finds what their member is asked to sign, in Tasklist and under My work, and signs it")
    void findsWhatWaits() {
        var reference = story.aDraftedSettlement(cast);

        story.register(cast, "newcomer", "insurer", Role.REPRESENTATIVE);

        var tasklist = Tasklist.signIn("http://localhost:" + port, cast.user("newcomer"), Story.PASSWORD);
        assertThat(tasklist.find("signSettlement", reference)).hasSize(1);
        assertThat(tasklist.get("/work").body()).contains(reference, "Sign settlement");
        story.completes(cast.user("newcomer"), "signSettlement", reference, Answers.signature("signed"));
        story.signs(cast, reference, "hospital", "signed");
        story.runsJobs(reference);
        story.thenTheRecordShows(reference, Outcome.SETTLEMENT_SIGNED, Outcome.SETTLEMENT_REACHED);
        story.thenTheRecordLacks(reference, Outcome.NOBODY_ELIGIBLE);
    }

    @Test
    @DisplayName("is offered what their role may do, while whoever has taken it keeps it")
    void isOfferedTheirRole() {
        var reference = story.aReceivedReport(cast);
        var task = taskOf("manager", reference).getId();
        tasks.claim(task, cast.user("manager"));

        story.register(cast, "newcomer", null, Role.CASE_MANAGER);

        assertThat(keysOf("newcomer", reference)).isEmpty();
        story.as(cast.user("manager"), () -> tasks.setAssignee(task, null));
        assertThat(keysOf("newcomer", reference)).containsExactly("acknowledgeReport");
    }

    @Test
    @DisplayName("is offered what their committee has when they take a seat on it, and not before")
    void isOfferedTheirSeat() {
        var reference = story.aDisputeInCommittee(cast);
        story.register(cast, "newcomer", null, Role.COMMITTEE_MEMBER);
        assertThat(keysOf("newcomer", reference)).isEmpty();

        committees.seat(cast.alliance(), Committee.EXECUTIVE, cast.user("newcomer"));

        assertThat(keysOf("newcomer", reference)).containsExactly("reviewInCommittee");
        story.passesOn(cast, "newcomer", reference);
        story.thenTheRecordShows(reference, Outcome.DISPUTE_PASSED_ON);
    }

    @Test
    @DisplayName("is offered nothing of a case that they are kept out of")
    void staysOut() {
        var reported = story.aReceivedReport(cast);
        var before = story.aDisputeInCommittee(cast);
        story.register(cast, "was-mediator", null, Role.COMMITTEE_MEMBER);
        docket.givePart(before, cast.user("was-mediator"), Role.MEDIATOR);

        story.register(cast, "their-manager", "insurer", Role.CASE_MANAGER);
        story.register(story.anAlliance(), "manager-elsewhere", null, Role.CASE_MANAGER);
        story.register(cast, "bystander", "county", Role.REPRESENTATIVE);
        committees.seat(cast.alliance(), Committee.EXECUTIVE, cast.user("was-mediator"));

        for (var reference : List.of(reported, before)) {
            for (var person : List.of("their-manager", "manager-elsewhere", "bystander", "was-mediator")) {
                assertThat(keysOf(person, reference)).as(person).isEmpty();
            }
        }
    }

    @Test
    @DisplayName("is looked up what is theirs in as many queries, however many cases the alliance has")
    void asksOnce() throws Exception {
        story.aDraftedSettlement(cast);
        var few = Queries.of(() -> comes("one"));
        story.aDraftedSettlement(cast);
        story.aReceivedReport(cast);

        assertThat(Queries.of(() -> comes("two"))).isEqualTo(few);
    }

    private Object comes(String person) {
        story.register(cast, person, "county", Role.REPRESENTATIVE, Role.AUDITOR);
        return person;
    }

    // ---- going

    @Test
    @DisplayName("leaves what only they could do to the last resort, which gives it back to whoever comes after them")
    void isSucceeded() {
        var reference = story.aDraftedSettlement(cast);
        tasks.claim(taskOf("rep-insurer", reference).getId(), cast.user("rep-insurer"));

        leaves("rep-insurer");

        assertThat(keysOf("rep-insurer", reference)).isEmpty();
        assertThat(keysOf("admin", reference)).containsExactly("signSettlement");
        assertThat(incidents.open()).anyMatch(each -> each.reference().equals(reference));
        story.thenTheRecordShows(reference, Outcome.SETTLEMENT_DRAFTED, Outcome.NOBODY_ELIGIBLE);

        story.register(cast, "newcomer", "insurer", Role.REPRESENTATIVE);

        assertThat(keysOf("admin", reference)).isEmpty();
        assertThat(docket.partsOf(reference, cast.user("admin"))).isEmpty();
        assertThat(incidents.open()).noneMatch(each -> each.reference().equals(reference));
        story.thenTheRecordShows(reference, Outcome.NOBODY_ELIGIBLE, Outcome.LAST_RESORT_RELIEVED);
        story.signs(cast, reference, "hospital", "signed");
        story.completes(cast.user("newcomer"), "signSettlement", reference, Answers.signature("signed"));
        story.runsJobs(reference);
        story.thenTheRecordShows(reference, Outcome.LAST_RESORT_RELIEVED, Outcome.SETTLEMENT_REACHED);
    }

    @Test
    @DisplayName("and comes back is offered again what they left, and can go once more")
    void comesBack() {
        var reference = story.aDraftedSettlement(cast);
        leaves("rep-insurer");

        hasRoles("rep-insurer", Role.REPRESENTATIVE);

        assertThat(keysOf("rep-insurer", reference)).containsExactly("signSettlement");
        leaves("rep-insurer");
        assertThat(keysOf("admin", reference)).containsExactly("signSettlement");
        assertThat(incidents.open())
                .filteredOn(each -> each.reference().equals(reference))
                .hasSize(1);
    }

    @Test
    @DisplayName("leaves what others may do as well to those alone")
    void leavesItToOthers() {
        story.register(cast, "second", "insurer", Role.REPRESENTATIVE);
        var reference = story.aDraftedSettlement(cast);

        leaves("rep-insurer");

        assertThat(keysOf("rep-insurer", reference)).isEmpty();
        assertThat(keysOf("second", reference)).containsExactly("signSettlement");
        assertThat(keysOf("admin", reference)).isEmpty();
        story.thenTheRecordLacks(reference, Outcome.NOBODY_ELIGIBLE);
    }

    @Test
    @DisplayName("finds no way back to what somebody else had taken meanwhile")
    void losesWhatOthersHave() {
        story.register(cast, "second", null, Role.CASE_MANAGER);
        var reference = story.aReceivedReport(cast);
        var task = taskOf("manager", reference).getId();
        tasks.claim(task, cast.user("manager"));

        leaves("second");
        story.as(cast.user("manager"), () -> tasks.setAssignee(task, null));

        assertThat(keysOf("second", reference)).isEmpty();
        assertThat(keysOf("manager", reference)).containsExactly("acknowledgeReport");
    }

    @Test
    @DisplayName("takes no other case's last resort back with them when somebody comes")
    void concernsTheirCaseOnly() {
        var ours = story.anAllianceWhoseManagerWorksFor("insurer");
        var theirs = story.anAllianceWhoseManagerWorksFor("insurer");
        var solved = story.aReceivedReport(ours);
        var open = story.aReceivedReport(theirs);

        story.register(ours, "newcomer", null, Role.CASE_MANAGER);

        assertThat(incidents.open()).extracting(Incidents.Incident::reference).contains(open);
        assertThat(incidents.open()).extracting(Incidents.Incident::reference).doesNotContain(solved);
        assertThat(story.tasksOf(ours.user("admin"), solved)).isEmpty();
        story.completes(ours.user("newcomer"), "acknowledgeReport", solved, Answers.completeness("complete"));
        story.completes(theirs.user("admin"), "acknowledgeReport", open, Answers.completeness("complete"));
    }

    @Test
    @DisplayName("is followed as last resort by the administrators there are then")
    void isFollowedByAdministrators() {
        var reference = story.aDraftedSettlement(cast);
        leaves("rep-insurer");

        story.register(cast, "second-admin", null, Role.ADMINISTRATOR);

        assertThat(keysOf("second-admin", reference)).containsExactly("signSettlement");
        story.thenTheRecordLacks(reference, Outcome.LAST_RESORT_RELIEVED);
    }

    @Test
    @DisplayName(
            "takes every step and the sight of the case back from the installation as the alliance's administrator")
    void relievesTheInstallation() {
        var operator = story.anOperator(cast);
        var reference = story.aDraftedSettlement(cast);
        leaves("admin");
        leaves("rep-insurer");
        leaves("rep-hospital");
        assertThat(story.tasksOf(operator, reference)).hasSize(2);
        assertThat(access.maySee(operator, reference)).isTrue();

        story.register(cast, "second-admin", null, Role.ADMINISTRATOR);

        assertThat(keysOf("second-admin", reference)).containsOnly("signSettlement");
        assertThat(story.tasksOf(operator, reference)).isEmpty();
        assertThat(access.maySee(operator, reference)).isFalse();
    }

    @Test
    @DisplayName("takes back from the installation also what a diagram asks of administrators, and sees the case")
    void relievesTheInstallationOfItsOwnSteps() {
        var operator = story.anOperator(cast);
        leaves("admin");
        var reference = story.aLateAssessment(cast);
        story.completes(cast.user("manager"), "decideOnBreach", reference, Answers.breach("escalated"));
        assertThat(access.maySee(operator, reference)).isTrue();

        story.register(cast, "second-admin", null, Role.ADMINISTRATOR);

        assertThat(keysOf("second-admin", reference)).containsExactly("decideAsLastResort");
        assertThat(access.maySee(cast.user("second-admin"), reference)).isTrue();
        assertThat(story.tasksOf(operator, reference)).isEmpty();
        assertThat(access.maySee(operator, reference)).isFalse();
    }

    @Test
    @DisplayName("leaves what they had as the last resort to the next one, without a second incident")
    void isFollowedWithoutASecondIncident() {
        var operator = story.anOperator(cast);
        var reference = story.aDraftedSettlement(cast);
        leaves("rep-insurer");

        leaves("admin");

        assertThat(story.tasksOf(operator, reference))
                .extracting(Task::getTaskDefinitionKey)
                .containsExactly("signSettlement");
        assertThat(incidents.open())
                .filteredOn(each -> each.reference().equals(reference))
                .hasSize(1);
        assertThat(story.factsOf(reference, Outcome.NOBODY_ELIGIBLE)).hasSize(1);
    }

    private void leaves(String person) {
        hasRoles(person);
    }

    private void hasRoles(String person, Role... roles) {
        var them = people.get(cast.user(person));
        affiliations.follow(them, new Affiliation(them.alliance(), them.employer(), Set.of(roles)));
    }

    private Task taskOf(String person, String reference) {
        return story.tasksOf(cast.user(person), reference).get(0);
    }

    private List<String> keysOf(String person, String reference) {
        return story.tasksOf(cast.user(person), reference).stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }
}

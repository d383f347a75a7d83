package org.concordat.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.access.CaseAccess;
import org.concordat.alliance.Affiliation;
import org.concordat.alliance.Affiliations;
import org.concordat.alliance.DocketCase.Side;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.conflict.JoinderOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("A part in a case")
class LostRolesTest {

    @Autowired
    Story story;

    @Autowired
    Affiliations affiliations;

    @Autowired
    People people;

    @Autowired
    CaseAccess access;

    @Autowired
    JoinderOffice joinder;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("ends for a mediator who has the role no longer, as when they step down")
    void releasesTheMediator() {
        story.joinsThePool(cast, "mia");
        var reference = story.aMediation(cast);

        losesEverything("mediator");

        assertThat(access.maySee(cast.user("mediator"), reference)).isFalse();
        assertThat(story.tasksOf(cast.user("mediator"), reference)).isEmpty();
        story.thenTheRecordShows(reference, Outcome.MEDIATOR_APPOINTED, Outcome.MEDIATOR_RELEASED);
        story.thenTheRecordLacks(reference, Outcome.MEDIATOR_STEPPED_DOWN, Outcome.NOBODY_ELIGIBLE);
        assertThat(story.waitingTasks(reference)).isNotEmpty().doesNotContain("proposeSession");
    }

    @Test
    @DisplayName("ends for a mediator who drafts; whoever comes to represent a party afterwards may draft, too")
    void leavesTheDraftToTheParties() {
        var reference = story.anAgreedMediation(cast);

        losesEverything("mediator");
        story.register(cast, "newcomer", "insurer", Role.REPRESENTATIVE);

        assertThat(keysOf("rep-hospital", reference)).contains("draftSettlement");
        assertThat(keysOf("newcomer", reference)).contains("draftSettlement");
    }

    @Test
    @DisplayName("ends for an investigator who has the role no longer, and the last resort goes on to the findings")
    void releasesTheInvestigator() {
        var reference = story.aHeardInvestigation(cast);

        losesEverything("investigator");

        assertThat(access.maySee(cast.user("investigator"), reference)).isFalse();
        assertThat(story.tasksOf(cast.user("investigator"), reference)).isEmpty();
        story.completes(cast.user("admin"), "ruleOnEvidence", reference, Answers.evidence("complete"));
        story.completes(
                cast.user("admin"),
                "reportFindings",
                reference,
                Answers.findings("[" + Story.finding(1, "proven") + "," + Story.finding(2, "proven") + "]"));
        story.thenTheRecordShows(
                reference, Outcome.INVESTIGATOR_RELEASED, Outcome.NOBODY_ELIGIBLE, Outcome.FINDINGS_SERVED);
    }

    @Test
    @DisplayName("ends for an administrator who investigates as the last resort and is none any more")
    void releasesTheLastResort() {
        var operator = story.anOperator(cast);
        losesEverything("investigator");
        var reference = story.aContestedDispute(cast);
        story.names(cast, reference, "admin");
        story.completes(cast.user("admin"), "confirmIndependence", reference, Answers.independence("independent"));

        losesEverything("admin");

        assertThat(access.maySee(cast.user("admin"), reference)).isFalse();
        assertThat(keysOf("admin", reference)).isEmpty();
        story.completes(operator, "setOutAllegations", reference, story.allegations(cast));
        story.thenTheRecordShows(
                reference, Outcome.INVESTIGATOR_RELEASED, Outcome.NOBODY_ELIGIBLE, Outcome.EVIDENCE_REQUESTED);
    }

    @Test
    @DisplayName("stays an investigator's who was an administrator as well")
    void keepsTheInvestigator() {
        story.register(cast, "both", null, Role.INVESTIGATOR, Role.ADMINISTRATOR);
        var reference = story.aContestedDispute(cast);
        story.names(cast, reference, "both");
        story.completes(cast.user("both"), "confirmIndependence", reference, Answers.independence("independent"));

        hasRoles("both", Role.INVESTIGATOR);

        assertThat(access.maySee(cast.user("both"), reference)).isTrue();
        assertThat(keysOf("both", reference)).containsExactly("setOutAllegations");
    }

    @Test
    @DisplayName("ends for a member of a committee who has the role no longer, and their seat is nobody's meanwhile")
    void releasesTheCommittee() {
        var reference = story.aDisputeInCommittee(cast);
        assertThat(access.maySee(cast.user("executive"), reference)).isTrue();

        losesEverything("executive");

        assertThat(access.maySee(cast.user("executive"), reference)).isFalse();
        assertThat(keysOf("executive", reference)).isEmpty();
        assertThat(keysOf("admin", reference)).containsExactly("reviewInCommittee");
    }

    @Test
    @DisplayName(
            "of an investigator keeps their member out of the dispute until the findings are served, and not longer")
    void endsWithTheInvestigation() {
        story.register(cast, "clinic-investigator", "clinic", Role.INVESTIGATOR);
        var investigator = cast.user("clinic-investigator");
        var reference = story.aContestedDispute(cast);
        story.names(cast, reference, "clinic-investigator");
        story.completes(investigator, "confirmIndependence", reference, Answers.independence("independent"));
        assertThatThrownBy(() -> joins(reference, "clinic"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("employs this dispute's investigator");
        story.completes(investigator, "setOutAllegations", reference, story.allegations(cast));
        story.answers(cast, reference, "hospital", "answered");
        story.answers(cast, reference, "insurer", "answered");
        story.runsJobs(reference);
        story.completes(investigator, "ruleOnEvidence", reference, Answers.evidence("complete"));
        story.completes(
                investigator,
                "reportFindings",
                reference,
                Answers.findings("[" + Story.finding(1, "proven") + "," + Story.finding(2, "proven") + "]"));
        assertThat(access.maySee(investigator, reference)).isTrue();

        joins(reference, "clinic");

        story.thenTheRecordShows(reference, Outcome.FINDINGS_SERVED, Outcome.MEMBER_JOINED);
        assertThat(access.maySee(investigator, reference)).isFalse();
    }

    private void joins(String reference, String member) {
        story.as(cast.user("manager"), () -> joinder.joinMember(reference, member, Side.RESPONDENT));
    }

    private void losesEverything(String person) {
        hasRoles(person);
    }

    private void hasRoles(String person, Role... roles) {
        var them = people.get(cast.user(person));
        affiliations.follow(them, new Affiliation(them.alliance(), them.employer(), Set.of(roles)));
    }

    private List<String> keysOf(String person, String reference) {
        return story.tasksOf(cast.user(person), reference).stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }
}

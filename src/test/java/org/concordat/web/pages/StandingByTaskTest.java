package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.TaskService;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.access.CaseAccess.Standing;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.web.InformationDesk;
import org.concordat.web.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("Who has no part in a case and holds a task of it")
class StandingByTaskTest {

    @Autowired
    Story story;

    @Autowired
    Readers readers;

    @Autowired
    Docket docket;

    @Autowired
    InformationDesk asked;

    @Autowired
    TaskService tasks;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("reads it as the office while the committee is asked, and not any more once it is not")
    void isOfOfficeWhileAsked() {
        story.register(cast, "committee-two", null, Role.COMMITTEE_MEMBER);
        var reference = story.anUrgentReport(cast);
        assertThat(read("committee-two", reference).standing()).containsExactly(Standing.OFFICE);

        story.withdraws(cast, reference);

        assertThatItIsClosedTo("committee-two", reference);
    }

    @Test
    @DisplayName("reads it as the office to decide about an objection")
    void isOfOfficeForAnObjection() {
        var reference = story.anObjection(cast);

        assertThat(read("committee", reference).standing()).containsExactly(Standing.OFFICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rep-clinic", "board-clinic", "investigator", "mediator", "owner"})
    @DisplayName("is not admitted by a task that is asked of a party")
    void isNoneByAPartysTask(String person) {
        story.register(cast, "board-clinic", "clinic", Role.BOARD_MEMBER);
        var reference = story.aDisputeToTalkAbout(cast);

        hands("inviteToTalks", reference, person);

        assertThatItIsClosedTo(person, reference);
    }

    @Test
    @DisplayName("is not admitted by the review of a pause that they asked for before their part ended")
    void isNoneByAReview() {
        var reference = story.aReportedDispute(cast);
        story.as(
                cast.user("manager"),
                () -> asked.ask(cast.user("manager"), task("assessDispute", reference), "insurer", "Which beds?"));
        story.timePasses("informationOverdue", reference);

        hands("reviewPause", reference, "mediator");

        assertThatItIsClosedTo("mediator", reference);
    }

    @Test
    @DisplayName("is not admitted by a task of the committee once they have a part that leaves no room for it")
    void isNoneBesideAnotherPart() {
        story.register(cast, "committee-two", null, Role.COMMITTEE_MEMBER);
        var reference = story.anUrgentReport(cast);
        docket.givePart(reference, cast.user("committee-two"), Role.MEDIATOR);
        docket.endPart(reference, cast.user("committee-two"), Role.MEDIATOR);

        assertThatItIsClosedTo("committee-two", reference);
    }

    private void assertThatItIsClosedTo(String person, String reference) {
        assertThatThrownBy(() -> read(person, reference)).isInstanceOf(Unknown.class);
    }

    private Reading read(String person, String reference) {
        return readers.admit(cast.user(person), reference);
    }

    /** Whoever runs the engine may give a task to anybody who works for no party. */
    private void hands(String step, String reference, String person) {
        story.as(story.anOperator(cast), () -> tasks.setAssignee(task(step, reference), cast.user(person)));
    }

    private String task(String step, String reference) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(step)
                .singleResult()
                .getId();
    }
}

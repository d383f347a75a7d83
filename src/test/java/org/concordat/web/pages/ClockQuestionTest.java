package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("The clock that somebody decides about")
class ClockQuestionTest {

    private static final String QUESTION = "The clock in question";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("stands first in the case file of their task, also when it measures a step of the mediation")
    void isNamed() {
        var reference = story.anAgreedMediation(cast);
        story.timePasses("draftOverdue", reference);
        var task = story.theirTask(cast.user("manager"), "decideOnBreach", reference)
                .getId();

        assertThat(as("manager").get("/case-file?task=" + task).body())
                .contains(QUESTION, "Draft of the settlement", "Ran out", "Counted from");
        assertThat(as("manager").get("/disputes/" + reference).body())
                .doesNotContain(QUESTION, "Draft of the settlement");
    }

    @Test
    @DisplayName("is told nobody else who may see the task's dispute")
    void isForThoseWhoDecide() {
        var reference = story.anAgreedMediation(cast);
        story.timePasses("draftOverdue", reference);
        var task = story.theirTask(cast.user("manager"), "decideOnBreach", reference)
                .getId();

        assertThat(as("auditor").get("/case-file?task=" + task).body()).doesNotContain(QUESTION);
    }

    @Test
    @DisplayName("is not there where a task is about something else")
    void isNotElsewhere() {
        var reference = story.aReportedDispute(cast);
        var task = story.theirTask(cast.user("manager"), "assessDispute", reference)
                .getId();

        assertThat(as("manager").get("/case-file?task=" + task).body()).doesNotContain(QUESTION);
    }

    private Tasklist as(String person) {
        return Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD);
    }
}

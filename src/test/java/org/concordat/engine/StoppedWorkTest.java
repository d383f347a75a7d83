package org.concordat.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.access.Incidents;
import org.concordat.access.Incidents.Incident;
import org.concordat.access.Incidents.Kind;
import org.concordat.alliance.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("Where a clock's calendar is missing,")
class StoppedWorkTest {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Incidents incidents;

    @Autowired
    RepositoryService repository;

    Cast cast;
    String reference;

    @BeforeEach
    void waitForAnAssessment() {
        cast = story.anAlliance();
        reference = story.aReportedDispute(cast);
    }

    @Test
    @DisplayName("a person's act is refused, names the calendar and changes nothing")
    void refusesAPerson() throws IOException {
        countsBy("talksInvitationDue", "moon");

        story.isRefused(
                cast.user("manager"),
                "assessDispute",
                reference,
                Answers.assessment("accepted"),
                "calendar",
                "there is no calendar \"moon\"");
    }

    @Test
    @DisplayName("what happens by itself stops: an incident and an entry that say what is missing")
    void stops() throws IOException {
        countsBy("breachDecisionDue", "moon");

        theTimerFires();

        assertThat(stopped()).matches(each -> each.kind() == Kind.WORK_STOPPED).matches(each -> each.missing()
                .equals("calendar"));
        story.thenTheRecordShows(reference, Outcome.WORK_STOPPED);
        story.thenTheRecordLacks(reference, Outcome.CLOCK_RAN_OUT);
        assertThat(story.waitingTasks(reference)).containsExactly("assessDispute");
    }

    @Test
    @DisplayName("an administrator sees it on the first page, and lets it be tried again once it is mended")
    void isTriedAgain() throws IOException {
        countsBy("breachDecisionDue", "moon");
        theTimerFires();
        var admin = as("admin");
        assertThat(admin.get("/").body()).contains("See the incident");
        assertThat(admin.get("/incidents").body()).contains(reference, "something is wrong with this: calendar");

        countsBy("breachDecisionDue", "charter");
        story.as(cast.user("admin"), () -> incidents.tryAgain(stopped().id()));
        story.timePasses("assessmentOverdue", reference);

        assertThat(incidents.open()).noneMatch(each -> each.reference().equals(reference));
        assertThat(story.waitingTasks(reference)).containsExactly("assessDispute", "decideOnBreach");
        story.thenTheRecordShows(reference, Outcome.WORK_STOPPED, Outcome.WORK_TRIED_AGAIN, Outcome.CLOCK_RAN_OUT);
    }

    @Test
    @DisplayName("nobody but the alliance's administrators sees it")
    void isNobodyElses() throws IOException {
        countsBy("breachDecisionDue", "moon");
        theTimerFires();

        assertThat(as("manager").get("/incidents").statusCode()).isEqualTo(404);
        assertThat(as("manager").get("/").body()).doesNotContain("See the incident");
        var another = story.anAlliance();
        assertThat(Tasklist.signIn("http://localhost:" + port, another.user("admin"), Story.PASSWORD)
                        .get("/incidents")
                        .body())
                .doesNotContain(reference);
    }

    /** As often as a node tries. */
    private void theTimerFires() {
        for (var tries = 0; tries < 3; tries++) {
            assertThat(catchThrowable(() -> story.timePasses("assessmentOverdue", reference)))
                    .isNotNull();
        }
    }

    private Incident stopped() {
        return incidents.open().stream()
                .filter(each -> each.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private void countsBy(String clock, String calendar) throws IOException {
        var shared = Files.readString(Path.of("processes/stage-clocks.dmn"));
        var cell = "(id=\"%s(?:_\\w+)?_calendars\">\\s*<text>\")[a-z-]+".formatted(clock);
        repository
                .createDeployment()
                .name("stage-clocks")
                .tenantId(cast.alliance())
                .addString("stage-clocks.dmn", shared.replaceAll(cell, "$1" + calendar))
                .deploy();
    }

    private Tasklist as(String person) {
        return Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD);
    }
}

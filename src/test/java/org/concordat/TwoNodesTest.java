package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import org.concordat.alliance.Outcome;
import org.concordat.database.DataFolder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConcordatTest
class TwoNodesTest {

    @Autowired
    Story story;

    @Autowired
    HikariDataSource application;

    @Autowired
    DataFolder folder;

    @Test
    @DisplayName(
            "two applications on one PostgreSQL work side by side: reported on one, completed and sealed on the other")
    void workSideBySide() throws IOException {
        var cast = story.anAlliance();
        try (var other = anotherNode()) {
            var reference = story.aReportedDispute(cast);
            Tasklist.signIn(other.address(), cast.user("manager"), Story.PASSWORD)
                    .complete(
                            "assessDispute",
                            reference,
                            Answers.with(Answers.assessment("accepted"), "assessmentReasons", "Seen elsewhere."));
            story.goesOnWithoutTalks(cast, reference);
            story.mediated(cast, reference);

            assertThat(story.waitingTasks(reference)).containsExactly("proposeSession");
            // in any order: tests move this node's clock, not the other's
            assertThat(story.outcomes(reference))
                    .contains(Outcome.DISPUTE_REPORTED, Outcome.DISPUTE_ACCEPTED, Outcome.MEDIATOR_APPOINTED);
            // this node does not seal
            await().untilAsserted(() -> assertThat(waitsToBeSealed(reference)).isZero());
        }
    }

    private long waitsToBeSealed(String reference) {
        return JdbcClient.create(application)
                .sql("select count(*) from unsealed join entry on entry.id = unsealed.entry where reference = ?")
                .param(reference)
                .query(Long.class)
                .single();
    }

    private AnotherApplication anotherNode() throws IOException {
        return AnotherApplication.besides(
                application, folder, "second-node", "--camunda.bpm.job-execution.enabled=false");
    }
}

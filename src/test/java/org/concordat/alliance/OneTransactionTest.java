package org.concordat.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.Answers.assessment;

import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** What a person does, the record of it and the next step commit together or not at all. */
@ConcordatTest
class OneTransactionTest {

    @Autowired
    Story story;

    @Autowired
    RepositoryService repository;

    @Autowired
    TransactionOperations transaction;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("a step that fails after the office has written takes everything back")
    void aFailingNextStepTakesEverythingBack() throws Exception {
        var reference = story.aReportedDispute(cast);
        theAllianceHasNoRuleFor("talksInvitationDue");

        var failure = story.changesNothing(
                reference,
                () -> story.completes(cast.user("manager"), "assessDispute", reference, assessment("accepted")));

        assertThat(failure).hasRootCauseInstanceOf(DecisionTables.NoRule.class);
        story.thenTheRecordLacks(reference, Outcome.DISPUTE_ACCEPTED);
        assertThat(story.waitingTasks(reference)).containsExactly("assessDispute");
    }

    /** The alliance's own table, in force for it alone, lacks the clock of the next step. */
    private void theAllianceHasNoRuleFor(String clock) throws Exception {
        var shared = Files.readString(Path.of("processes/stage-clocks.dmn"));
        repository
                .createDeployment()
                .name("stage-clocks")
                .tenantId(cast.alliance())
                .addString("stage-clocks.dmn", shared.replace("\"" + clock + "\"", "\"never\""))
                .deploy();
    }

    @Test
    @DisplayName("a failure after the engine has moved on takes everything back")
    void aFailureAfterwardsTakesEverythingBack() {
        var reference = story.aReportedDispute(cast);

        var failure = story.changesNothing(
                reference,
                () -> transaction.executeWithoutResult(status -> {
                    story.completes(cast.user("manager"), "assessDispute", reference, assessment("accepted"));
                    assertThat(story.waitingTasks(reference)).containsExactly("inviteToTalks");
                    throw new IllegalStateException("the lights went out");
                }));

        assertThat(failure).hasMessage("the lights went out");
        story.thenTheRecordLacks(reference, Outcome.DISPUTE_ACCEPTED);
        assertThat(story.waitingTasks(reference)).containsExactly("assessDispute");
    }

    @Test
    @DisplayName("a report whose journey cannot begin is no report")
    void aReportThatCannotBeginIsNone() throws Exception {
        theAllianceHasNoRuleFor("acknowledgementDue");

        var failure = story.changesNothing("none", () -> story.aReceivedReport(cast));

        assertThat(failure).hasRootCauseInstanceOf(DecisionTables.NoRule.class);
    }

    @Test
    @DisplayName("what was done once is entered once")
    void whatWasDoneOnceIsDoneOnce() {
        var reference = story.aMediation(cast);

        story.holdsSession(cast, reference, "impasse");

        assertThat(story.outcomes(reference)).containsOnlyOnce(Outcome.SESSION_HELD, Outcome.MEDIATION_ENDED);
    }
}

package org.concordat.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class MediationProcessTest {

    @Autowired
    Story story;

    @Test
    @DisplayName("ends as settled when every party has signed")
    void settles() {
        var cast = story.anAlliance();
        var reference = story.aSettledDispute(cast);

        assertThat(story.path("mediation", reference)).contains("recordSettlement", "settlementSigned");
        story.thenTheRecordShows(
                reference,
                Outcome.MEDIATOR_APPOINTED,
                Outcome.SESSION_HELD,
                Outcome.SETTLEMENT_DRAFTED,
                Outcome.SETTLEMENT_SIGNED,
                Outcome.SETTLEMENT_SIGNED,
                Outcome.SETTLEMENT_REACHED,
                Outcome.OBLIGATION_OPENED);
    }
}

package org.concordat.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.concordat.notice.MailRound;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("The time for positions")
class PositionTimeTest {

    @Autowired
    Story story;

    @Autowired
    EscalationProcess process;

    @Autowired
    MailRound mail;

    @ParameterizedTest
    @EnumSource(Cause.class)
    @DisplayName("counts from the receipt of the notice, whatever the dispute goes up for")
    void countsFromTheReceipt(Cause cause) {
        var cast = story.anAlliance();
        var reference = story.aMediation(cast);
        story.isReachedAt(cast, "rep-insurer", "gone-" + cast.alliance() + "@insurer.example");
        story.as(cast.user("manager"), () -> process.escalationDecided(reference, cause));
        var before = story.dueDateOf("positionsClosed", reference);

        mail.goesOut();

        story.thenTheRecordShows(reference, Outcome.ESCALATION_OPENED, Outcome.NOTICE_FAILED);
        assertThat(story.dueDateOf("positionsClosed", reference)).isAfter(before);
    }
}

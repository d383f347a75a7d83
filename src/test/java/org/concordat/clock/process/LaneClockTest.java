package org.concordat.clock.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.concordat.clock.ClockOffice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class LaneClockTest {

    @Autowired
    Story story;

    @Autowired
    ClockOffice clocks;

    @Test
    @DisplayName("an urgent dispute's assessment clock has the urgent lane's term")
    void followsTheUrgentLane() {
        var cast = story.anAlliance();
        var reference = story.anUrgentReport(cast);

        var clock = clocks.clocksOf(reference).stream()
                .filter(each -> each.name().equals("assessmentDue"))
                .findFirst()
                .orElseThrow();
        assertThat(clock.count()).startsWith("1 business day ");
        assertThat(story.dueDateOf("assessmentOverdue", reference)).isEqualTo(clock.dueAt());
        story.thenTheRecordShows(reference, Outcome.DISPUTE_TRIAGED, Outcome.CLOCK_STARTED);
    }
}

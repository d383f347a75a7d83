package org.concordat.web.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Entry;
import org.concordat.alliance.Outcome;
import org.concordat.clock.ClockOffice;
import org.concordat.clock.PauseOffice;
import org.concordat.clock.PauseReason;
import org.concordat.clock.RunningClock;
import org.concordat.clock.Wait;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("A clock as known")
class KnownClockTest {

    @Autowired
    Story story;

    @Autowired
    ClockOffice clocks;

    @Autowired
    PauseOffice pauses;

    @Autowired
    KnownCases cases;

    @Autowired
    AllianceRecord record;

    @Autowired
    Clock clock;

    @Test
    @DisplayName("keeps its story when its step is done once more within the same window")
    void keepsItsStory() {
        var cast = story.anAlliance();
        var reference = story.aReportedDispute(cast);
        var running = running(reference);
        pauses.pause(running.id(), PauseReason.INFORMATION_AWAITED, story.member(cast, "insurer"));
        var wait = new Wait(reference, running.name(), running.processInstance());

        clocks.stop(wait);
        clocks.start(wait, running.lane(), running.startedAt());

        var known = cases.of(reference, clock.instant()).clocks().stream()
                .filter(each -> each.id().equals(running.id()))
                .findFirst()
                .orElseThrow();
        assertThat(outcomes(reference, known))
                .containsSubsequence(
                        Outcome.CLOCK_STARTED, Outcome.CLOCK_PAUSED, Outcome.CLOCK_STOPPED, Outcome.CLOCK_STARTED);
        assertThat(known.isRunning()).isTrue();
        assertThat(known.isPaused()).isFalse();
        assertThat(known.due()).isEqualTo(running(reference).dueAt());
    }

    private RunningClock running(String reference) {
        return clocks.clocksOf(reference).stream()
                .filter(each -> each.name().equals("assessmentDue"))
                .findFirst()
                .orElseThrow();
    }

    private List<Outcome> outcomes(String reference, KnownClock known) {
        return record.entriesOf(reference).stream()
                .filter(entry -> known.story().contains(entry.id()))
                .map(Entry::outcome)
                .toList();
    }
}

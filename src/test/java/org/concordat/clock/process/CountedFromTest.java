package org.concordat.clock.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.DecisionTables.NoRule;
import org.concordat.alliance.Entry;
import org.concordat.alliance.Outcome;
import org.concordat.clock.ClockOffice;
import org.concordat.clock.RunningClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("A clock")
class CountedFromTest {

    @Autowired
    Story story;

    @Autowired
    ClockOffice clocks;

    @Autowired
    AllianceRecord record;

    @Autowired
    RepositoryService repository;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("counts from the last entry of the outcome that its table names")
    void countsFromAnEntry() throws IOException {
        counts("draftDue", "proposal-accepted/consent-by-silence");

        var clock = clock("draftDue", story.anAgreedMediation(cast));

        var selection = entry(clock.reference(), Outcome.PROPOSAL_ACCEPTED);
        assertThat(clock.startedAt()).isEqualTo(selection.effectiveFrom());
        assertThat(clock.eventEntry()).isEqualTo(selection.id());
        assertThat(clock.event()).isEqualTo("the entry \"Proposed mediator accepted by a party\"");
    }

    @Test
    @DisplayName("counts from the beginning of its step when the case has no such entry")
    void countsFromItsStep() throws IOException {
        counts("draftDue", "consent-by-silence");

        var clock = clock("draftDue", story.anAgreedMediation(cast));

        assertThat(clock.startedAt())
                .isAfterOrEqualTo(entry(clock.reference(), Outcome.SESSION_HELD).recordedAt());
        assertThat(clock.eventEntry()).isNull();
        assertThat(clock.event()).isEqualTo("the beginning of the step");
    }

    @Test
    @DisplayName("starts by no table that names what the record does not know")
    void isRefusedAnUnknownEvent() throws IOException {
        counts("assessmentDue", "the-full-moon");

        assertThatThrownBy(() -> story.aReportedDispute(cast))
                .hasRootCauseInstanceOf(NoRule.class)
                .hasMessageContaining("the-full-moon");
    }

    @Test
    @DisplayName("that follows silence begins with the end of the day on which it was over")
    void beginsOnTheDayOfSilence() {
        var reference = story.aProposedMediator(cast);
        var lastMoment = story.dueDateOf("proposalAnswerOverdue", reference);

        story.timePasses("proposalAnswerOverdue", reference);

        assertThat(entry(reference, Outcome.CONSENT_BY_SILENCE).effectiveFrom()).isEqualTo(lastMoment);
        assertThat(entry(reference, Outcome.CONSENT_BY_SILENCE).recordedAt()).isAfter(lastMoment);
        assertThat(clock("declarationDue", reference).startedAt()).isEqualTo(lastMoment);
    }

    @Test
    @DisplayName("takes nobody's time away when the server was down while a day ended")
    void beginsLateAfterAnOutage() {
        var reference = story.aProposedMediator(cast);
        var lastMoment = story.dueDateOf("proposalAnswerOverdue", reference);

        story.timeIsUp("proposalAnswerOverdue", reference);
        story.daysPass(2);
        story.timePasses("proposalAnswerOverdue", reference);

        assertThat(clock("declarationDue", reference).startedAt()).isAfter(lastMoment.plusSeconds(3600));
    }

    private void counts(String clock, String event) throws IOException {
        var shared = Files.readString(Path.of("processes/stage-clocks.dmn"));
        var cell = "(id=\"%s(?:_\\w+)?_event\">\\s*<text>\")[a-z-]+".formatted(clock);
        repository
                .createDeployment()
                .name("stage-clocks")
                .tenantId(cast.alliance())
                .addString("stage-clocks.dmn", shared.replaceAll(cell, "$1" + event))
                .deploy();
    }

    private RunningClock clock(String name, String reference) {
        return clocks.clocksOf(reference).stream()
                .filter(clock -> clock.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Entry entry(String reference, Outcome outcome) {
        return record.entriesOf(reference).stream()
                .filter(entry -> entry.outcome() == outcome)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}

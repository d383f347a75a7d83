package org.concordat.web.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.conflict.LinkOffice;
import org.concordat.conflict.Standstill;
import org.concordat.conflict.Standstill.State;
import org.concordat.conflict.StandstillOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@ConcordatTest
@DisplayName("A standstill as known")
class KnownStandstillTest {

    @Autowired
    Story story;

    @Autowired
    KnownCases cases;

    @Autowired
    LinkOffice links;

    @Autowired
    StandstillOffice standstills;

    @Autowired
    AllianceRecord record;

    @Autowired
    Docket docket;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Clock clock;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("is in force when it was taken over, though the committee is silent about the dispute's own")
    void isInForceBesideAnother() {
        var reference = takesOneOver(story.anUrgentReport(cast));

        story.timePasses("standstillUnanswered", reference);

        assertThat(known(reference))
                .containsExactlyInAnyOrder(State.NOT_ORDERED, State.IN_FORCE)
                .containsExactlyInAnyOrderElementsOf(found(reference));
    }

    @Test
    @DisplayName("was never in force when it was not ordered, though another one lapses with the dispute")
    void wasNeverInForce() {
        var reference = takesOneOver(story.anUrgentReport(cast));

        story.withdraws(cast, reference);

        assertThat(known(reference))
                .containsExactlyInAnyOrder(State.NOT_ORDERED, State.LAPSED)
                .containsExactlyInAnyOrderElementsOf(found(reference));
    }

    @Test
    @DisplayName("is told by entries that do not name it by what can have happened to it")
    void isToldByOldEntries() {
        var reference = story.aReportedDispute(cast);
        enters(reference, Outcome.STANDSTILL_ASKED_FOR);
        enters(reference, Outcome.STANDSTILL_ORDERED);
        enters(reference, Outcome.STANDSTILL_ASKED_FOR);
        enters(reference, Outcome.STANDSTILL_NOT_ORDERED);

        assertThat(known(reference)).containsExactly(State.IN_FORCE, State.NOT_ORDERED);
        enters(reference, Outcome.STANDSTILL_LAPSED);
        assertThat(known(reference)).containsExactly(State.LAPSED, State.NOT_ORDERED);
    }

    /** A dispute under a standstill is merged into it. */
    private String takesOneOver(String reference) {
        var merged = story.aStandstill(cast);
        story.as(cast.user("manager"), () -> links.merge(merged, reference));
        return reference;
    }

    private void enters(String reference, Outcome outcome) {
        transaction.executeWithoutResult(status -> record.enter(Fact.of(docket.caseOf(reference), outcome)));
    }

    private List<State> known(String reference) {
        return cases.of(reference, clock.instant()).standstills().stream()
                .map(KnownStandstill::state)
                .toList();
    }

    private List<State> found(String reference) {
        return standstills.of(reference).stream().map(Standstill::state).toList();
    }
}

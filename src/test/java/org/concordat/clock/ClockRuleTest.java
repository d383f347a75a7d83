package org.concordat.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.concordat.alliance.DecisionTables.NoRule;
import org.concordat.alliance.DecisionTables.Ruling;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClockRuleTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final Map<String, Object> OLD =
            Map.of("amount", 5, "unit", "business-day", "startCounts", false, "roll", "none", "calendar", "us-federal");

    @Test
    @DisplayName("reads every column of a row")
    void readsARow() {
        var rule = rule(Map.of(
                "calendars", "charter+us-ny",
                "cutOff", "16:00",
                "zone", "Pacific/Honolulu",
                "event", "mediator-appointed",
                "warnings", "1/2, 3/4"));

        assertThat(rule.calendars()).isEqualTo("charter+us-ny");
        assertThat(rule.count().cutOff()).isEqualTo(LocalTime.of(16, 0));
        assertThat(rule.zone()).isEqualTo(ZoneId.of("Pacific/Honolulu"));
        assertThat(rule.event().facts()).containsExactly(Outcome.MEDIATOR_APPOINTED);
        assertThat(rule.warnings()).containsExactly(new Fraction(1, 2), new Fraction(3, 4));
    }

    @Test
    @DisplayName("a table from before the columns has the usual values")
    void readsAnOlderTable() {
        var rule = rule(Map.of());

        assertThat(rule.calendars()).isEqualTo("us-federal");
        assertThat(rule.count().cutOff()).isNull();
        assertThat(rule.zone()).isEqualTo(CHICAGO);
        assertThat(rule.warnings()).isEmpty();
    }

    @Test
    @DisplayName("a cell that cannot be read is named with its table")
    void namesTheTableOfABadCell() {
        assertThatThrownBy(() -> rule(Map.of("cutOff", "four")))
                .isInstanceOf(NoRule.class)
                .hasMessageContaining("stage-clocks v7");
        assertThatThrownBy(() -> rule(Map.of("event", "the-full-moon")))
                .isInstanceOf(NoRule.class)
                .hasMessageContaining("stage-clocks v7")
                .hasMessageContaining("no outcome the-full-moon");
        assertThatThrownBy(() -> rule(Map.of("amount", 10_001)))
                .isInstanceOfAny(NoRule.class, Refusal.class)
                .hasMessageContaining("10000");
    }

    @Test
    @DisplayName("counts from the latest of several outcomes, or from what the diagram names")
    void readsTheEvent() {
        var selection = rule(Map.of("event", "proposal-accepted/consent-by-silence"));
        var usual = rule(Map.of());

        assertThat(selection.event().facts())
                .containsExactlyInAnyOrder(Outcome.PROPOSAL_ACCEPTED, Outcome.CONSENT_BY_SILENCE);
        assertThat(usual.event().facts()).isEmpty();
        assertThat(usual.event().words()).isEqualTo("the beginning of the step");
    }

    @Test
    @DisplayName("what comes in at the cut-off hour has a day more")
    void endsADayLater() {
        var rule = rule(Map.of("cutOff", "16:00"));
        var federal = new Calendars().named("us-federal");
        var before = LocalDateTime.of(2026, 9, 8, 15, 59).atZone(CHICAGO);

        assertThat(rule.end(before, federal)).hasToString("2026-09-15T23:59:59-05:00[America/Chicago]");
        assertThat(rule.end(before.plusMinutes(1), federal)).hasToString("2026-09-16T23:59:59-05:00[America/Chicago]");
    }

    private static ClockRule rule(Map<String, Object> more) {
        var outputs = new HashMap<>(OLD);
        outputs.putAll(more);
        return ClockRule.of(new Ruling(outputs, "stage-clocks v7", "clock \"assessmentDue\""), "standard", CHICAGO);
    }
}

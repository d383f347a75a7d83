package org.concordat.sanction.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.SanctionActs.grade;

import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.ObligationActs;
import org.concordat.SanctionActs;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.WarningActs;
import org.concordat.alliance.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("What a clause says about its breach")
class NamedConsequenceTest {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    ObligationActs obligations;

    @Autowired
    SanctionActs sanctions;

    @Autowired
    WarningActs tables;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("is in the record from the day it is agreed until the rung is proposed")
    void isOnTheRecord() {
        var reference = aFoundBreach("incentiveShare");
        sanctions.graded(cast, reference, grade("minor", "careless"));

        assertThat(story.lastFacts(reference, Outcome.OBLIGATION_OPENED))
                .containsEntry("consequence", "INCENTIVE_SHARE");
        assertThat(story.lastFacts(reference, Outcome.NON_COMPLIANCE_NOTICED))
                .containsEntry("consequence", "INCENTIVE_SHARE");
        assertThat(story.lastFacts(reference, Outcome.BREACH_GRADED)).containsEntry("named", "INCENTIVE_SHARE");
        assertThat(story.lastFacts(reference, Outcome.SANCTION_PROPOSED)).containsEntry("named", "INCENTIVE_SHARE");
    }

    @Test
    @DisplayName("begins the grading with the severity it names, and whoever grades may choose another")
    void proposesASeverity() {
        var reference = aFoundBreach("critical");
        var task = story.theirTask(cast.user("compliance"), "gradeBreach", reference);
        assertThat(story.optionsOf(task.getId(), "breachSeverity")).isEqualTo("critical");

        sanctions.graded(cast, reference, grade("minor", "careless"));

        assertThat(sanctions.last(reference).rung().number()).isZero();
        assertThat(story.lastFacts(reference, Outcome.BREACH_GRADED))
                .containsEntry("named", "CRITICAL")
                .containsEntry("severity", "MINOR");
    }

    @ParameterizedTest(name = "{0}, graded as {1}: rung {2}")
    @CsvSource({"critical, critical, 2", "incentiveShare, minor, 2", "incentiveShare, major, 2"})
    @DisplayName("skips no rung: a first breach goes no higher than the table allows")
    void skipsNoRung(String consequence, String severity, int rung) {
        var reference = aFoundBreach(consequence);

        sanctions.graded(cast, reference, grade(severity, "careless"));

        assertThat(sanctions.last(reference).rung().number()).isEqualTo(rung);
    }

    @Test
    @DisplayName("withholds the share at once where the alliance's own table says so")
    void followsTheTable() {
        var own = WarningActs.table("sanction-ladder")
                .replaceFirst("(id=\"incentiveShare_firstAtMost\">\\s*<text>)2", "$13");
        tables.deploys(cast, "sanction-ladder", own);
        var reference = aFoundBreach("incentiveShare");

        sanctions.graded(cast, reference, grade("minor", "careless"));

        assertThat(sanctions.last(reference).rung().title()).isEqualTo("probation");
    }

    @Test
    @DisplayName("is in the case file of those who may read what was agreed")
    void isShown() {
        var reference = story.aSettledDispute(cast, clauses("incentiveShare"));

        assertThat(look("rep-hospital", reference)).contains("A breach of it is to cost the share of the incentives");
        assertThat(look("auditor", reference)).doesNotContain("is to cost the share");
    }

    private String aFoundBreach(String consequence) {
        return sanctions.aFoundBreachOf(cast, clauses(consequence));
    }

    private String clauses(String consequence) {
        return obligations.clauses(cast, story.today().plusDays(30), "\"consequence\":\"" + consequence + "\"");
    }

    private String look(String person, String reference) {
        return Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD)
                .get("/disputes/" + reference)
                .body();
    }
}

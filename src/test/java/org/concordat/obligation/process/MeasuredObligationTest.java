package org.concordat.obligation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.Answers.fulfilment;
import static org.concordat.Answers.verification;
import static org.concordat.Answers.with;

import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.ObligationActs;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.concordat.obligation.Obligation.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("An obligation with a measure")
class MeasuredObligationTest {

    @Autowired
    Story story;

    @Autowired
    ObligationActs obligations;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("is reported with the value, which the record has")
    void isReportedWithAValue() {
        var reference = obligations.aMeasuredPromise(cast);

        story.isRefused(
                cast.user("rep-insurer"),
                "reportFulfilment",
                reference,
                fulfilment(story.today()),
                "Measured value",
                "must be given");
        reports(reference, 96.5);

        assertThat(story.lastFacts(reference, Outcome.FULFILMENT_REPORTED)).containsEntry("measured", "96.5");
    }

    @Test
    @DisplayName("is kept when the value meets the target, without another word")
    void meetsItsTarget() {
        var reference = obligations.aMeasuredPromise(cast);
        reports(reference, 95);

        story.completes(cast.user("compliance"), "verifyFulfilment", reference, verification("kept"));

        assertThat(obligations.of(reference).get(0).state()).isEqualTo(State.VERIFIED);
    }

    @Test
    @DisplayName("that misses its target is found to be kept only with a reason for that")
    void missesItsTarget() {
        var reference = obligations.aMeasuredPromise(cast);
        reports(reference, 94.9);
        var verifier = cast.user("compliance");

        story.isRefused(
                verifier,
                "verifyFulfilment",
                reference,
                verification("kept"),
                "94.9 % misses the target of at least 95 %");
        var reasoned = with(verification("kept"), "missedTarget", "Two wards were closed by the flood.");
        story.completes(verifier, "verifyFulfilment", reference, reasoned);

        assertThat(obligations.of(reference).get(0).state()).isEqualTo(State.VERIFIED);
        assertThat(story.lastFacts(reference, Outcome.OBLIGATION_KEPT)).containsKey("missed");
    }

    @Test
    @DisplayName("can be sent back without a word about the target")
    void isSentBack() {
        var reference = obligations.aMeasuredPromise(cast);
        reports(reference, 10);

        story.completes(cast.user("compliance"), "verifyFulfilment", reference, verification("notYet"));

        assertThat(story.waitingTasks(reference)).containsExactly("reportFulfilment");
    }

    @Test
    @DisplayName("is another one than one without, of which no value is reported")
    void refusesAValueWithoutAMeasure() {
        var reference = story.aSettledDispute(cast);

        story.isRefused(
                cast.user("rep-insurer"),
                "reportFulfilment",
                reference,
                with(fulfilment(story.today()), "measuredValue", 5),
                "the clause names no measure");
    }

    private void reports(String reference, Number value) {
        story.completes(
                cast.user("rep-insurer"),
                "reportFulfilment",
                reference,
                with(fulfilment(story.today()), "measuredValue", value));
    }
}

package org.concordat.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.concordat.DeadlockActs.principalAnswer;

import java.util.Map;
import org.concordat.BoardActs;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.DeadlockActs;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.escalation.PrincipalOffice;
import org.concordat.notice.Notice;
import org.concordat.notice.Notice.Template;
import org.concordat.notice.NoticeOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("Talks of the heads of the parties' organisations")
class PrincipalsTalksProcessTest {

    private static final String TALKS = "principals-talks";

    @Autowired
    Story story;

    @Autowired
    BoardActs board;

    @Autowired
    DeadlockActs acts;

    @Autowired
    PrincipalOffice principals;

    @Autowired
    NoticeOffice notices;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("ends agreed when the head of every party's organisation agrees")
    void agrees() {
        var reference = acts.someTalks(cast);
        var talks = story.process(TALKS, reference);

        acts.answersAsPrincipal(cast, reference, "insurer", "agreed");
        story.runsJobs(reference);
        assertThat(talks).isWaitingAt("answerAsPrincipal");
        acts.answersAsPrincipal(cast, reference, "hospital", "agreed");
        story.runsJobs(reference);

        assertThat(talks).hasPassed("recordAgreement", "principalsAgreed").isEnded();
        story.thenTheRecordShows(
                reference,
                Outcome.PRINCIPALS_CALLED,
                Outcome.PRINCIPAL_AGREED,
                Outcome.PRINCIPAL_AGREED,
                Outcome.PRINCIPALS_AGREED);
    }

    @Test
    @DisplayName("ends without an agreement as soon as one of them does not agree")
    void doesNotAgree() {
        var reference = acts.someTalks(cast);
        var talks = story.process(TALKS, reference);

        acts.answersAsPrincipal(cast, reference, "insurer", "notAgreed");
        story.runsJobs(reference);

        assertThat(talks)
                .hasPassed("recordNoAgreement", "principalsNotAgreed")
                .hasNotPassed("recordAgreement")
                .isEnded();
        story.thenTheRecordShows(reference, Outcome.PRINCIPAL_DISAGREED, Outcome.PRINCIPALS_NOT_AGREED);
    }

    @Test
    @DisplayName("that end without an agreement are told to every party")
    void tellsTheParties() {
        var reference = acts.someTalks(cast);

        acts.answersAsPrincipal(cast, reference, "insurer", "notAgreed");
        story.runsJobs(reference);

        assertThat(notices.noticesOf(reference))
                .filteredOn(notice -> notice.template() == Template.PRINCIPALS_NOT_AGREED)
                .extracting(Notice::addressee)
                .containsExactlyInAnyOrder(story.member(cast, "hospital"), story.member(cast, "insurer"));
    }

    @Test
    @DisplayName("ends without an agreement when one of them is silent: silence binds nobody")
    void isNotAgreedBySilence() {
        var reference = acts.someTalks(cast);
        var talks = story.process(TALKS, reference);
        acts.answersAsPrincipal(cast, reference, "hospital", "agreed");
        story.runsJobs(reference);

        story.timePasses("principalsSilent", reference);

        assertThat(talks).hasPassed("principalsSilent", "principalsNotAgreed").isEnded();
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT, Outcome.PRINCIPALS_NOT_AGREED);
        story.thenTheRecordLacks(reference, Outcome.PRINCIPALS_AGREED);
    }

    @Test
    @DisplayName("asks whoever holds the seat, and no other representative")
    void asksTheHead() {
        story.register(cast, "clerk-hospital", "hospital", org.concordat.alliance.Role.REPRESENTATIVE);
        var reference = acts.someTalks(cast);

        story.isTurnedAway(cast.user("clerk-hospital"), "answerAsPrincipal", reference, principalAnswer("agreed"));
        story.isTurnedAway(cast.user("rep-clinic"), "answerAsPrincipal", reference, principalAnswer("agreed"));
    }

    @Test
    @DisplayName("refuses an answer that is no choice, one from somebody else, and a second one")
    void refusesASecondAnswer() {
        var reference = acts.someTalks(cast);
        var hospital = cast.user("rep-hospital");
        story.isRefused(hospital, "answerAsPrincipal", reference, Map.of(), "Your answer", "must not be empty");
        refused(reference, "rep-insurer", "only the head of the party's organisation");
        acts.answersAsPrincipal(cast, reference, "hospital", "agreed");

        refused(reference, "rep-hospital", "already answered");
    }

    /** Somebody answers for the hospital. */
    private void refused(String reference, String person, String message) {
        var failure = story.changesNothing(
                reference,
                () -> story.as(
                        cast.user(person),
                        () -> principals.answerAsPrincipal(acts.id(reference), story.member(cast, "hospital"), false)));
        assertThat(failure).isInstanceOf(Refusal.class).hasMessageContaining(message);
    }
}

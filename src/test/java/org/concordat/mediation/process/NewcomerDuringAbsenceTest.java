package org.concordat.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.ObjectionActs;
import org.concordat.Story;
import org.concordat.access.CaseAccess;
import org.concordat.alliance.Outcome;
import org.concordat.mediation.Absence;
import org.concordat.mediation.AbsenceOffice;
import org.concordat.mediation.DisclosureOffice;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("A member that joins while somebody stands in for the mediator")
class NewcomerDuringAbsenceTest {

    private static final String DELEGATION = "mediator-delegation";

    @Autowired
    Story story;

    @Autowired
    ObjectionActs acts;

    @Autowired
    AbsenceOffice absences;

    @Autowired
    DisclosureOffice disclosures;

    @Autowired
    NoticeOffice notices;

    @Autowired
    CaseAccess access;

    Cast cast;
    String reference;

    @BeforeEach
    void aMediatorIsAway() {
        cast = story.anAlliance();
        story.joinsThePool(cast, "mia");
        reference = story.aMediation(cast);
    }

    @Test
    @DisplayName("is asked about the mediator and about the delegate, and nobody else is asked again")
    void isAskedAboutBoth() {
        aDelegateAtWork();

        acts.joins(cast, reference, "clinic");

        assertThat(asked("clinic")).containsExactly("mediator", "mia");
        assertThat(asked("insurer")).isEmpty();
        assertThat(notices.noticesOf(reference))
                .filteredOn(notice -> notice.template() == Notice.Template.DELEGATE_AT_WORK)
                .extracting(Notice::addressee)
                .containsExactly(story.member(cast, "clinic"));
    }

    @Test
    @DisplayName("leaves the delegate at work when it has no objection")
    void leavesTheDelegate() {
        var delegation = aDelegateAtWork();
        acts.joins(cast, reference, "clinic");

        acts.nobodyObjects(cast, reference);
        acts.nobodyObjects(cast, reference);

        assertThat(asked("clinic")).isEmpty();
        assertThat(delegation).hasPassed("delegateStays").isWaitingAt("awaitEndOfAbsence");
        assertThat(tasksOf("mia")).containsExactly("proposeSession");
    }

    @Test
    @DisplayName(
            "relieves the delegate, and not the mediator, by an objection that is upheld; somebody else is asked for")
    void relievesTheDelegate() {
        var delegation = aDelegateAtWork();
        acts.joins(cast, reference, "clinic");
        acts.objectsTo(cast, reference, "clinic", "mia");

        acts.decides(cast, reference, "committee", "upheld");

        assertThat(delegation).hasPassed("relieveDelegate", "delegateRelieved").isWaitingAt("nameAnotherDelegate");
        assertThat(access.maySee(cast.user("mia"), reference)).isFalse();
        assertThat(tasksOf("mia")).isEmpty();
        assertThat(tasksOf("mediator")).containsExactly("proposeSession");
        assertThat(asked("clinic")).containsExactly("mediator");
        story.thenTheRecordShows(reference, Outcome.OBJECTION_UPHELD, Outcome.DELEGATE_RELIEVED);
        story.thenTheRecordLacks(reference, Outcome.MEDIATOR_RELIEVED);
    }

    @Test
    @DisplayName("keeps a delegate from beginning by an objection that is upheld before the absence begins")
    void keepsFromBeginning() {
        var delegation = aClearedDelegate();
        acts.joins(cast, reference, "clinic");
        acts.objectsTo(cast, reference, "clinic", "mia");
        acts.decides(cast, reference, "committee", "upheld");

        story.timePasses("absenceBegins", reference);

        assertThat(delegation).isWaitingAt("nameAnotherDelegate");
        assertThat(access.maySee(cast.user("mia"), reference)).isFalse();
        story.thenTheRecordLacks(reference, Outcome.DELEGATE_TOOK_OVER);
    }

    @Test
    @DisplayName("is asked with the others while they are still heard about the delegate")
    void isAskedWithTheOthers() {
        var delegation = aNamedDelegate();
        story.declares(cast, reference, "mia", "independent");

        acts.joins(cast, reference, "clinic");

        assertThat(delegation).hasPassed("askedWithOthers").isWaitingAt("clearDelegate");
        assertThat(asked("clinic")).containsExactly("mediator");
        acts.nobodyObjects(cast, reference);
        acts.nobodyObjects(cast, reference);
        assertThat(delegation).isWaitingAt("absenceBegins");
    }

    @Test
    @DisplayName("is not asked any more about a delegate who finds a tie")
    void stopsWithTheDelegate() {
        var delegation = aDelegateAtWork();
        acts.joins(cast, reference, "clinic");

        story.as(cast.user("mia"), () -> disclosures.discloseTie(reference, "My sister works there."));

        assertThat(delegation).hasPassed("delegateGone").isWaitingAt("nameAnotherDelegate");
        assertThat(asked("clinic")).containsExactly("mediator");
    }

    @Test
    @DisplayName("is not asked about anybody while nobody stands in")
    void asksAboutNobody() {
        aDelegateAtWork();
        story.as(cast.user("mia"), () -> disclosures.discloseTie(reference, "My sister works there."));

        acts.joins(cast, reference, "clinic");

        assertThat(asked("clinic")).containsExactly("mediator");
    }

    @Test
    @DisplayName("is not asked any more about the delegate once the mediator is back")
    void stopsWithTheAbsence() {
        var delegation = aDelegateAtWork();
        acts.joins(cast, reference, "clinic");

        story.as(cast.user("mediator"), () -> absences.comeBack(cast.user("mediator"), story.today()));

        assertThat(delegation).isEnded();
        assertThat(asked("clinic")).containsExactly("mediator");
    }

    @Test
    @DisplayName("is not asked any more about the delegate after the last day")
    void stopsAfterTheLastDay() {
        var delegation = aDelegateAtWork();
        acts.joins(cast, reference, "clinic");
        assertThat(asked("clinic")).contains("mia");

        story.timePasses("absenceOver", reference);

        assertThat(delegation).hasPassed("mediatorBack").isEnded();
        assertThat(asked("clinic")).doesNotContain("mia");
    }

    private ProcessInstance aNamedDelegate() {
        story.as(
                cast.user("mediator"),
                () -> absences.goAway(
                        cast.user("mediator"),
                        new Absence(story.today().plusDays(10), story.today().plusDays(12)),
                        cast.user("mia"),
                        List.of()));
        return story.process(DELEGATION, reference);
    }

    private ProcessInstance aClearedDelegate() {
        var delegation = aNamedDelegate();
        story.declares(cast, reference, "mia", "independent");
        acts.nobodyObjects(cast, reference);
        return delegation;
    }

    private ProcessInstance aDelegateAtWork() {
        var delegation = aClearedDelegate();
        story.timePasses("absenceBegins", reference);
        return delegation;
    }

    private List<String> asked(String member) {
        return acts.askedAbout(cast, reference, member, "mediator", "mia");
    }

    private List<String> tasksOf(String person) {
        return story.tasksOf(cast.user(person), reference).stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }
}

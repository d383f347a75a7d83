package org.concordat.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.concordat.AtOnce;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.Affiliation;
import org.concordat.alliance.Affiliations;
import org.concordat.alliance.People;
import org.concordat.alliance.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("Whoever comes or goes in the moment in which a step begins")
class ComersAtOnceTest {

    @Autowired
    Story story;

    @Autowired
    AtOnce atOnce;

    @Autowired
    Affiliations affiliations;

    @Autowired
    People people;

    Cast cast;
    String reference;

    @BeforeEach
    void aReceivedReport() {
        cast = story.anAlliance();
        reference = story.aReceivedReport(cast);
    }

    @Test
    @DisplayName("is offered the step that had begun, and was not to be seen yet, when they were registered")
    void comesAfterItBegan() {
        assertThat(atOnce.happen(this::aStepBegins, this::somebodyComes)).isEmpty();

        assertThat(keysOf("newcomer")).containsExactly("assessDispute");
    }

    @Test
    @DisplayName("is offered the step that begins when they are registered, and are not to be seen yet")
    void comesBeforeItBegins() {
        assertThat(atOnce.happen(this::somebodyComes, this::aStepBegins)).isEmpty();

        assertThat(keysOf("newcomer")).containsExactly("assessDispute");
    }

    @Test
    @DisplayName("is not offered the step any more when their role was taken before anybody saw that it had begun")
    void goesAfterItBegan() {
        story.register(cast, "second", null, Role.CASE_MANAGER);

        assertThat(atOnce.happen(this::aStepBegins, () -> leaves("second"))).isEmpty();

        assertThat(keysOf("second")).isEmpty();
        assertThat(keysOf("manager")).containsExactly("assessDispute");
    }

    @Test
    @DisplayName("waits for nobody of another alliance")
    void waitsForNoStranger() {
        var others = story.anAlliance();

        assertThat(atOnce.happen(this::aStepBegins, () -> {
                    story.register(others, "newcomer", null, Role.CASE_MANAGER);
                    assertThat(keysOf("manager")).as("not committed yet").containsExactly("acknowledgeReport");
                }))
                .isEmpty();
    }

    private void aStepBegins() {
        story.acknowledges(cast, reference, "complete");
    }

    private void somebodyComes() {
        story.register(cast, "newcomer", null, Role.CASE_MANAGER);
    }

    private void leaves(String person) {
        var them = people.get(cast.user(person));
        affiliations.follow(them, new Affiliation(them.alliance(), them.employer(), Set.of()));
    }

    private List<String> keysOf(String person) {
        return story.tasksOf(cast.user(person), reference).stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }
}

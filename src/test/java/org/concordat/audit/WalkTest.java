package org.concordat.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.concordat.audit.diagram.Diagram;
import org.concordat.audit.diagram.Mark;
import org.concordat.audit.diagram.Marks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The path through a diagram")
class WalkTest {

    @Test
    @DisplayName("takes the flow from where it was before, and no other that leads to the same place")
    void takesTheFlow() throws IOException {
        var marks = marks(
                step("joinPlans", 3, 3, 1),
                step("submitCurePlan", 3, 4, 2),
                step("reviewCurePlan", 4, 5, 3),
                step("isPlanAccepted", 5, 5, 4),
                step("joinPlans", 5, 5, 5),
                step("submitCurePlan", 5, null, 6));

        assertThat(marks.flows())
                .containsEntry("isPlanAccepted_notYet", 1)
                .containsEntry("flow_joinPlans_submitCurePlan", 2)
                .doesNotContainKeys("isPlanAccepted_yes", "isCurePlanAsked_yes");
        assertThat(marks.path()).containsEntry("submitCurePlan", new Mark(1, 0, 1));
    }

    @Test
    @DisplayName("leads from nothing that was cancelled or lies in another part")
    void leadsFromNothingElse() throws IOException {
        var cancelled = new Step("v1", "submitCurePlan", "", "userTask", null, null, "run", at(1), at(2), true, 1);
        var elsewhere =
                new Step("v1", "joinPlans", "", "exclusiveGateway", null, null, "other", at(1), at(1), false, 1);

        var marks = marks(cancelled, elsewhere, step("submitCurePlan", 2, null, 2), step("reviewCurePlan", 2, null, 3));

        assertThat(marks.flows()).isEmpty();
        assertThat(marks.path()).containsEntry("submitCurePlan", new Mark(0, 1, 1));
    }

    @Test
    @DisplayName("of one run is added to that of another in the same diagram")
    void addsUp() throws IOException {
        var first = marks(step("joinPlans", 3, 3, 1), step("submitCurePlan", 3, 4, 2), step("reviewCurePlan", 4, 5, 3));
        var second = marks(step("joinPlans", 6, 6, 1), step("submitCurePlan", 6, null, 2));

        var both = first.and(second);

        assertThat(both.path())
                .containsEntry("submitCurePlan", new Mark(1, 0, 1))
                .containsEntry("joinPlans", new Mark(2, 0, 0))
                .containsEntry("reviewCurePlan", new Mark(1, 0, 0));
        assertThat(both.flows())
                .containsEntry("flow_joinPlans_submitCurePlan", 2)
                .containsEntry("flow_submitCurePlan_reviewCurePlan", 1);
    }

    private static Marks marks(Step... steps) throws IOException {
        var file = Files.readString(Path.of("processes/sanction-in-force.bpmn"));
        return new Walk(List.of(steps)).in(Diagram.read(file).get(0));
    }

    private static Step step(String element, int begun, @Nullable Integer ended, long order) {
        return new Step(
                "v1",
                element,
                "",
                "task",
                null,
                null,
                "run",
                at(begun),
                ended == null ? null : at(ended),
                false,
                order);
    }

    private static Instant at(int hour) {
        return Instant.parse("2026-06-01T00:00:00Z").plusSeconds(hour * 3600L);
    }
}

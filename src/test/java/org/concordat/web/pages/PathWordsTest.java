package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.concordat.audit.Run;
import org.concordat.audit.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A run on paper")
class PathWordsTest {

    private static final Instant BEGUN = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant ENDED = Instant.parse("2026-06-02T00:00:00Z");

    @Test
    @DisplayName("is said to have ended as its own end event says, and not as one inside of it")
    void saysHowItEnded() {
        assertThat(PathWords.ending(
                        run(ENDED, false),
                        List.of(
                                step("Reminded", "noneEndEvent", "inside", ENDED),
                                step("Verify fulfilment", "userTask", "run", ENDED),
                                step("Obligation kept", "noneEndEvent", "run", ENDED))))
                .isEqualTo("Obligation kept");
        assertThat(PathWords.ending(run(ENDED, false), List.of())).isEqualTo("Came to its end");
    }

    @Test
    @DisplayName("is said to have been ended from outside, or to wait where it stands")
    void saysWhereItStands() {
        var kept = step("Obligation kept", "noneEndEvent", "run", ENDED);

        assertThat(PathWords.ending(run(ENDED, true), List.of(kept))).isEqualTo("Ended from outside");
        assertThat(PathWords.ending(
                        run(null, false), List.of(kept, step("Report fulfilment", "userTask", "run", null))))
                .isEqualTo("Waits at Report fulfilment");
    }

    private static Run run(@Nullable Instant ended, boolean wasCancelled) {
        return new Run(
                "run",
                "definition",
                "obligation-tracking",
                "Obligation tracking",
                1,
                null,
                BEGUN,
                ended,
                wasCancelled,
                List.of());
    }

    private static Step step(String name, String type, String scope, @Nullable Instant ended) {
        return new Step("definition", "element", name, type, null, null, scope, BEGUN, ended, false, 1);
    }
}

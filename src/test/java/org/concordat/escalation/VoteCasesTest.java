package org.concordat.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.concordat.clock.Cases;
import org.concordat.clock.Cases.Case;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every row of {@code votes*.csv}: a rule, the votes, and what they come to; by the rule that counts ballots. */
class VoteCasesTest {

    @TestFactory
    @DisplayName("comes to what the worked case says")
    Stream<DynamicTest> comesToWhatTheCaseSays() {
        return Cases.of("votes").map(each -> dynamicTest(each.text("id"), () -> holds(each)));
    }

    private static void holds(Case each) {
        assertThat(VoteTrial.of(each.cells()).result().word()).isEqualTo(each.text("expected"));
    }
}

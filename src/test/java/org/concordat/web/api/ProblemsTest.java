package org.concordat.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.alliance.TooFar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A failure of a request")
class ProblemsTest {

    private final Problems problems = new Problems();

    @Test
    @DisplayName("is a conflict when the case has gone on since, however deep the engine wraps that")
    void tooFar() {
        var wrapped = new RuntimeException(new RuntimeException(new TooFar("Dispute d1 is already closed")));

        var answer = problems.answer(wrapped);

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getDetail()).doesNotContain("d1");
    }

    @Test
    @DisplayName("is a fault of ours when nothing foresaw it, and says nothing of what happened")
    void fault() {
        var answer = problems.answer(new IllegalStateException("the secret of d1"));

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getDetail()).doesNotContain("secret");
    }
}

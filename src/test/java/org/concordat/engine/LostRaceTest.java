package org.concordat.engine;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.hibernate.StaleStateException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

@DisplayName("A lost race")
class LostRaceTest {

    static Stream<Throwable> stale() {
        return Stream.of(
                new OptimisticLockingException("changed"),
                new ObjectOptimisticLockingFailureException("changed", new IllegalStateException()),
                new OptimisticLockException("changed"),
                new StaleStateException("changed"),
                new SQLException("violates foreign key constraint \"act_fk_tskass_task\"", "23503"));
    }

    @ParameterizedTest
    @MethodSource("stale")
    @DisplayName("is told from other failures wherever it was noticed, also inside a listener of a task")
    void isToldFromOthers(Throwable noticed) {
        var failure = new ProcessEngineException("while invoking the TaskListener", noticed);

        assertThat(LostRace.caused(failure)).isTrue();
        assertThat(LostRace.changedMeanwhile(failure)).isTrue();
    }

    @Test
    @DisplayName("is one where a row is there already, though reading anew finds it again")
    void isOneWhereARowIsThere() {
        var failure = new IllegalStateException(new SQLException("there already", "23505"));

        assertThat(LostRace.caused(failure)).isTrue();
        assertThat(LostRace.changedMeanwhile(failure)).isFalse();
    }

    @Test
    @DisplayName("is not what failed for another reason")
    void isNothingElse() {
        assertThat(LostRace.caused(new IllegalStateException(new SQLException("too long", "22001"))))
                .isFalse();
        assertThat(LostRace.caused(new IllegalStateException(new SQLException("no such member", "23503"))))
                .isFalse();
    }
}

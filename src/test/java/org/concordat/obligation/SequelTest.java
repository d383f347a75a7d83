package org.concordat.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What comes of an obligation that waited")
class SequelTest {

    @Test
    @DisplayName("is that it begins or falls away, as the table says")
    void readsTheTable() {
        assertThat(Sequel.of("begins")).isEqualTo(Sequel.BEGINS);
        assertThat(Sequel.of("fallsAway")).isEqualTo(Sequel.FALLS_AWAY);
    }

    @ParameterizedTest(name = "not: {0}")
    @NullSource
    @ValueSource(strings = {"waits", "perhaps"})
    @DisplayName("is nothing else a table may say, and the message names the table")
    void refusesAnythingElse(String word) {
        assertThatThrownBy(() -> Sequel.of(word))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("obligation-rules");
    }
}

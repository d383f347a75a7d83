package org.concordat.vault;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ConcordatTest
class MasterKeyCheckTest {

    @Autowired
    Story story;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MasterKey master;

    @BeforeEach
    void somethingConfidential() {
        story.aReportedDispute(story.anAlliance());
    }

    @Test
    @DisplayName("starts with the key that wrapped the cases' keys")
    void startsWithTheRightKey() {
        assertThatCode(() -> new MasterKeyCheck(jdbc, master).requireTheKeyOfThisInstallation())
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("refuses to start with another key, and says which setting is wrong")
    void refusesAnotherKey() {
        var another = new MasterKey(Base64.getEncoder().encodeToString(new byte[32]));

        assertThatThrownBy(() -> new MasterKeyCheck(jdbc, another).requireTheKeyOfThisInstallation())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CONCORDAT_MASTER_KEY");
    }
}

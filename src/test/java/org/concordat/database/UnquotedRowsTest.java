package org.concordat.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.util.Throwables;
import org.concordat.ConcordatTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the database says when it refuses a row. */
@ConcordatTest
class UnquotedRowsTest {

    @Autowired
    JdbcTemplate jdbc;

    @Test
    @DisplayName("a row that is refused is not quoted in the failure, so that no log shows a sealed ballot")
    void quotesNoRow() {
        var failure = catchThrowable(this::entersABallotWithoutAnId);

        assertThat(failure)
                .hasStackTraceContaining("null value in column \"id\"")
                .extracting(Throwables::getStackTrace, InstanceOfAssertFactories.STRING)
                .doesNotContain("votes yes");
    }

    private void entersABallotWithoutAnId() {
        jdbc.batchUpdate("insert into entry (canonical) values (?)", List.<Object[]>of(new Object[] {"votes yes"}));
    }
}

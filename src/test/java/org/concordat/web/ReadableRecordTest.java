package org.concordat.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Queries;
import org.concordat.Story;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@ConcordatTest
@DisplayName("The record as somebody may read it")
class ReadableRecordTest {

    @Autowired
    Story story;

    @Autowired
    ReadableRecord readable;

    @Autowired
    Readings readings;

    @Autowired
    AllianceRecord record;

    @Autowired
    Docket docket;

    @Autowired
    TransactionOperations transaction;

    @Test
    @DisplayName("asks once whether another dispute may be seen, however many entries name it")
    void asksOnce() throws Exception {
        var cast = story.anAlliance();
        var reference = story.aReportedDispute(cast);
        var other = story.aReportedDisputeWith(cast, "clinic");
        names(reference, other);
        read(cast, reference);
        var once = Queries.of(() -> read(cast, reference));

        names(reference, other);
        names(reference, other);

        assertThat(Queries.of(() -> read(cast, reference))).isEqualTo(once);
    }

    private long read(Cast cast, String reference) {
        var reading = readings.of(cast.user("manager"), reference);
        return readable.of(reading).stream()
                .filter(line -> line.facts().containsKey("other"))
                .count();
    }

    private void names(String reference, String other) {
        transaction.executeWithoutResult(
                status -> record.enter(Fact.of(docket.caseOf(reference), Outcome.LOOKS_LIKE_ANOTHER)
                        .to(other)
                        .with("other", other)));
    }
}

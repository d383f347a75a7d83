package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.ZoneOffset;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.ObligationActs;
import org.concordat.Story;
import org.concordat.web.pages.words.Times;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@ConcordatTest
@DisplayName("What is owed in a case")
class PromisesPartTest {

    @Autowired
    Story story;

    @Autowired
    ObligationActs obligations;

    @Autowired
    Readers readers;

    @Autowired
    CaseFiles files;

    @Autowired
    PromisesPart promises;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    EntityManagerFactory entities;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("is shown with as many queries for twelve times, each reported and verified, as for two")
    void isReadAtOnce() {
        assertThat(queriesFor(aKeptClause(12))).isEqualTo(queriesFor(aKeptClause(2)));
    }

    @Test
    @DisplayName("may be waived by those who speak for whom it is owed to")
    void isWaivedByItsObligee() {
        var reference = story.aSettledDispute(cast);

        assertThat(mayWaive("rep-hospital", reference)).isTrue();
        assertThat(mayWaive("rep-insurer", reference)).isFalse();
        assertThat(mayWaive("manager", reference)).isFalse();
    }

    private boolean mayWaive(String person, String reference) {
        return open(person, reference).compliance().obligations().get(0).mayWaive();
    }

    /** So many monthly times, each of them kept. */
    private String aKeptClause(int times) {
        var monthly = "\"recurrence\":\"monthly\",\"times\":" + times;
        var reference = story.aSettledDispute(
                cast, obligations.clauses(cast, story.today().plusDays(3), monthly));
        for (var kept = 1; kept < times; kept++) {
            obligations.isKept(cast, reference);
            story.timePasses("periodBegins", reference);
        }
        obligations.isKept(cast, reference);
        return reference;
    }

    private long queriesFor(String reference) {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        var reading = readers.admit(cast.user("rep-hospital"), reference);
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        transaction.executeWithoutResult(status -> promises.of(reading, new Times(ZoneOffset.UTC, Instant.EPOCH)));
        statistics.setStatisticsEnabled(false);
        return statistics.getPrepareStatementCount();
    }

    private CaseFile open(String person, String reference) {
        return story.as(cast.user(person), () -> files.open(readers.admit(cast.user(person), reference)));
    }
}

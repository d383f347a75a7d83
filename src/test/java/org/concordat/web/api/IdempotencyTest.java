package org.concordat.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import javax.sql.DataSource;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.AllianceOffice;
import org.concordat.conflict.ConflictOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConcordatTest
@DisplayName("A report sent again under the same key")
class IdempotencyTest {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    ConflictOffice conflicts;

    @Autowired
    DataSource database;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("is the same dispute, and nothing is written twice")
    void reportsOnce() {
        var first = report("rep-hospital", "key-1", ReportApiTest.REPORT);
        var rows = new Rows(database).count();

        var second = report("rep-hospital", "key-1", ReportApiTest.REPORT);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second).isEqualTo(first);
        assertThat(new Rows(database).count()).isEqualTo(rows);
    }

    @Test
    @DisplayName("is the same dispute also when both arrive at the same moment")
    void reportsOnceConcurrently() {
        var start = new CyclicBarrier(2);

        var one = CompletableFuture.supplyAsync(() -> reportAt(start));
        var other = CompletableFuture.supplyAsync(() -> reportAt(start));

        assertThat(one.join().status()).isEqualTo(201);
        assertThat(one.join()).isEqualTo(other.join());
        assertThat(disputes()).isEqualTo(1);
    }

    private Client.Answer reportAt(CyclicBarrier start) {
        try {
            start.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return report("rep-hospital", "key-2", ReportApiTest.REPORT);
    }

    @Test
    @DisplayName("is refused with another body")
    void refusesAnotherBody() {
        report("rep-hospital", "key-3", ReportApiTest.REPORT);

        var answer = report("rep-hospital", "key-3", ReportApiTest.REPORT.replace("Rates", "Other rates"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("field").asText()).isEqualTo("Idempotency-Key");
        assertThat(disputes()).isEqualTo(1);
    }

    @Test
    @DisplayName("is another dispute when somebody else sends it")
    void belongsToThePerson() {
        var one = report("rep-hospital", "key-4", ReportApiTest.REPORT);
        var other = report("manager", "key-4", ReportApiTest.REPORT.replace("data-privacy", "services"));

        assertThat(other.status()).isEqualTo(201);
        assertThat(other.location()).isNotEqualTo(one.location());
    }

    @Test
    @DisplayName("is free again after a refusal")
    void forgetsRefusals() {
        var refused = report("rep-hospital", "key-5", ReportApiTest.REPORT.replace("insurer", "nobody"));

        var answer = report("rep-hospital", "key-5", ReportApiTest.REPORT);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    @DisplayName("is refused under a key that is none")
    void refusesBadKeys() {
        var answer = report("rep-hospital", "k".repeat(101), ReportApiTest.REPORT);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asText()).isEqualTo("Idempotency-Key");
    }

    @Test
    @DisplayName("leaves neither its key nor its words in the table that recognises it")
    void keepsNoWords() {
        report("rep-hospital", "key-xyzzy", ReportApiTest.REPORT);

        var kept = JdbcClient.create(database)
                .sql("select key, body from idempotency_key where person = ?")
                .param(cast.user("rep-hospital"))
                .query()
                .singleRow();
        assertThat(kept.values()).allSatisfy(each -> assertThat((String) each).matches("[0-9a-f]{64}"));
    }

    private Client.Answer report(String person, String key, String body) {
        return new Client(port, cast.user(person))
                .post("/api/alliances/" + cast.alliance() + "/disputes", body, "Idempotency-Key", key);
    }

    private int disputes() {
        return conflicts.disputesOf(alliances.alliance(cast.alliance())).size();
    }
}

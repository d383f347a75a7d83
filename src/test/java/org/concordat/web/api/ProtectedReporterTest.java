package org.concordat.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Set;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.WholeDatabase;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Entry;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.database.DataFolder;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("Somebody who reports under protection")
class ProtectedReporterTest {

    private static final String REPORT = ReportApiTest.REPORT.replace(
            "\"subject\"", "\"protectedReporter\":true,\"differentSubject\":\"Another month.\",\"subject\"");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    AllianceRecord record;

    @Autowired
    Vault vault;

    @Autowired
    HikariDataSource application;

    @Autowired
    DataFolder folder;

    WholeDatabase database;
    Cast cast;

    @BeforeEach
    void anAlliance() {
        database = WholeDatabase.fromNowOn(application.getJdbcUrl(), folder);
        cast = story.anAlliance();
        alliances.register(
                cast.alliance(), cast.user("nurse"), "A nurse", "hospital", Set.of(Role.INVESTIGATOR), Story.PASSWORD);
    }

    @Test
    @DisplayName("is named nowhere in the whole database, neither as an employee nor as a representative")
    void isNamedNowhere() {
        for (var person : List.of("nurse", "rep-hospital")) {
            var before = tablesThatKnow(person);

            report(person);

            assertThat(tablesThatKnow(person)).as(person).isEqualTo(before);
        }
    }

    @Test
    @DisplayName("stays unnamed when the report is sent again under its key, and it is the same dispute")
    void isRecognisedUnnamed() {
        var before = tablesThatKnow("nurse");

        var first = client("nurse").post(disputes(), REPORT, "Idempotency-Key", "once");
        var second = client("nurse").post(disputes(), REPORT, "Idempotency-Key", "once");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(tablesThatKnow("nurse")).isEqualTo(before);
    }

    @Test
    @DisplayName("learns nothing of a dispute like theirs; the office does, and decides")
    void learnsNothingOfAnother() {
        var earlier = report("rep-hospital");

        var same = REPORT.replace("\"differentSubject\":\"Another month.\",", "");
        var reference =
                client("nurse").post(disputes(), same).json().path("reference").asText();

        assertThat(story.lastFacts(reference, Outcome.LOOKS_LIKE_ANOTHER)).containsEntry("other", earlier);
        assertThat(client("manager")
                        .get("/api/disputes/" + reference + "/record")
                        .text())
                .contains("LOOKS_LIKE_ANOTHER", earlier);
    }

    @Test
    @DisplayName("stays unnamed while the case goes on")
    void staysUnnamed() {
        var before = tablesThatKnow("nurse");

        var reference = report("nurse");
        story.acknowledges(cast, reference, "incomplete");
        story.completes(cast.user("rep-hospital"), "cureReport", reference, Answers.cure("completed"));
        story.acknowledges(cast, reference, "complete");
        story.completes(cast.user("manager"), "assessDispute", reference, Answers.assessment("accepted"));

        assertThat(tablesThatKnow("nurse")).isEqualTo(before);
    }

    @Test
    @DisplayName("is entered as protected, and lies in a room of the vault that nobody reads")
    void isProtectedInTheRecord() {
        var reference = report("nurse");

        assertThat(record.entriesOf(reference))
                .filteredOn(entry ->
                        Set.of(Outcome.DISPUTE_REPORTED, Outcome.STATEMENT_KEPT).contains(entry.outcome()))
                .hasSize(4)
                .extracting(Entry::person)
                .containsOnly("protected");
        var identity = vault.itemsOf(reference).stream()
                .filter(item -> item.room() == Room.IDENTITY)
                .findFirst()
                .orElseThrow();
        assertThat(vault.openText(identity.id())).isEqualTo(cast.user("nurse"));
        for (var reader : List.of("manager", "rep-hospital", "rep-insurer")) {
            assertThat(client(reader)
                            .get("/api/disputes/" + reference + "/record")
                            .text())
                    .contains("\"protected\"")
                    .doesNotContain(identity.id().toString());
        }
    }

    @Test
    @DisplayName("works for the complainant: nobody else is protected, and no employee reports unprotected")
    void worksForTheComplainant() {
        assertThat(client("rep-clinic").post(disputes(), REPORT).text()).contains("works for this member");
        assertThat(client("manager").post(disputes(), REPORT).text()).contains("works for this member");
        assertThat(client("nurse").post(disputes(), ReportApiTest.REPORT).text())
                .contains("representative");
    }

    @Test
    @DisplayName("has a name that nobody can take")
    void isNobodysName() {
        for (var name : List.of("protected", "system")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> alliances.register(
                            cast.alliance(),
                            name,
                            "Somebody",
                            "hospital",
                            Set.of(Role.REPRESENTATIVE),
                            Story.PASSWORD)))
                    .isInstanceOf(Refusal.class);
        }
    }

    private String report(String person) {
        var answer = client(person).post(disputes(), REPORT);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("reference").asText();
    }

    /** Where the person's username stands, row by row. */
    private List<String> tablesThatKnow(String person) {
        return database.findings(cast.user(person)).stream().sorted().toList();
    }

    private Client client(String person) {
        return new Client(port, cast.user(person));
    }

    private String disputes() {
        return "/api/alliances/" + cast.alliance() + "/disputes";
    }
}

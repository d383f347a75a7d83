package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.WholeDatabase;
import org.concordat.database.DataFolder;
import org.concordat.web.api.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("An entry whose row a superuser changed")
class ChangedEntryTest {

    private static final String SAID = "This line was changed in the database after it was entered";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    HikariDataSource application;

    @Autowired
    DataFolder folder;

    Cast cast;
    String reference;

    @BeforeEach
    void aReport() {
        cast = story.anAlliance();
        reference = story.aReceivedReport(cast);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "person = 'somebody-else'",
                "decided_at = decided_at - interval '9 days'",
                "role = 'CASE_MANAGER'",
                "subject = 'another'"
            })
    @DisplayName("is told as changed, on the pages of the case and by the API")
    void isToldAsChanged(String change) {
        assertThat(pages()).noneMatch(page -> page.contains(SAID));

        new WholeDatabase(application.getJdbcUrl(), folder)
                .superuser()
                .execute("set session_replication_role = replica; update entry set " + change + " where reference = '"
                        + reference + "' and outcome = 'DISPUTE_REPORTED'");

        assertThat(pages()).allMatch(page -> page.contains(SAID));
        assertThat(record()).contains("\"asEntered\":false");
    }

    @Test
    @DisplayName("differs from all that nobody changed")
    void isNoOther() {
        assertThat(record()).contains("\"asEntered\":true").doesNotContain("\"asEntered\":false");
    }

    private List<String> pages() {
        var auditor = Tasklist.signIn("http://localhost:" + port, cast.user("auditor"), Story.PASSWORD);
        return List.of(
                auditor.get("/disputes/" + reference).body(),
                auditor.get("/disputes/" + reference + "/course").body());
    }

    private String record() {
        return new Client(port, cast.user("auditor"))
                .get("/api/disputes/" + reference + "/record")
                .text();
    }
}

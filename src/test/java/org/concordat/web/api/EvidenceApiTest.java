package org.concordat.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.conflict.EvidenceRegister;
import org.concordat.conflict.RulingOnItem.Ruling;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("The register of evidence over HTTP")
class EvidenceApiTest {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    EvidenceRegister register;

    Cast cast;
    String reference;

    @BeforeEach
    void anInvestigation() {
        cast = story.anAlliance();
        reference = story.anInvestigation(cast);
    }

    @Test
    @DisplayName("lists each document with who filed it, its fingerprint, its status and every ruling")
    void listsTheRegister() {
        var letter = files("letter.txt", Room.CASE);
        story.as(
                cast.user("investigator"),
                () -> register.rule(reference, letter, Ruling.ACCEPTED, "Both sides know it."));

        var line = get("rep-insurer").json().path(0);

        assertThat(line.path("name").asText()).isEqualTo("letter.txt");
        assertThat(line.path("submitter").asText()).isEqualTo(cast.user("rep-hospital"));
        assertThat(line.path("onBehalfOf").asText())
                .isEqualTo(story.member(cast, "hospital").toString());
        assertThat(line.path("hash").asText()).hasSize(64);
        assertThat(line.path("visibility").asText()).isEqualTo("case");
        assertThat(line.path("status").asText()).isEqualTo("accepted");
        assertThat(line.path("late").asBoolean()).isFalse();
        assertThat(line.at("/rulings/0/ruling").asText()).isEqualTo("accepted");
    }

    @Test
    @DisplayName("hides the office's documents from the other party, and their names from auditors")
    void hidesWhatIsNotForThem() {
        files("ledger.txt", Room.OFFICE);

        assertThat(get("rep-insurer").json()).isEmpty();
        assertThat(get("manager").json().path(0).path("name").asText()).isEqualTo("ledger.txt");
        assertThat(get("auditor").json()).hasSize(1);
        assertThat(get("auditor").json().path(0).path("name").isMissingNode()
                        || get("auditor").json().path(0).path("name").isNull())
                .isTrue();
    }

    @Test
    @DisplayName("is a case that does not exist to whoever may not see it")
    void isUnknownToOthers() {
        assertThat(get("rep-clinic").status()).isEqualTo(404);
        assertThat(get("hospital-investigator").status()).isEqualTo(404);
    }

    private Client.Answer get(String reader) {
        return new Client(port, cast.user(reader)).get("/api/disputes/" + reference + "/evidence");
    }

    private UUID files(String name, Room room) {
        var document = Deposit.file(reference, "evidence", "text/plain", name, story.member(cast, "hospital"));
        return story.as(
                cast.user("rep-hospital"),
                () -> register.file(document.in(room), "words".getBytes(StandardCharsets.UTF_8)));
    }
}

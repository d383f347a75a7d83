package org.concordat.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("The notices of a dispute over HTTP")
class NoticeApiTest {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    Cast cast;
    String reference;

    @BeforeEach
    void aDispute() {
        cast = story.anAlliance();
        reference = story.aReportedDispute(cast);
    }

    @Test
    @DisplayName("are listed with addressee, words, service and receipt")
    void areListed() {
        var line = get("manager").json().path(1);

        assertThat(line.path("addressee").asText())
                .isEqualTo(story.member(cast, "insurer").toString());
        assertThat(line.path("text").asText()).startsWith("A dispute that names your organisation");
        assertThat(line.path("rule").asText()).startsWith("notice-texts v");
        assertThat(line.path("deemedReceivedAt").asText())
                .isEqualTo(line.path("servedAt").asText());
        assertThat(line.path("receiptRule").asText()).startsWith("stage-clocks v");
        assertThat(line.path("openedBy").isTextual()).isFalse();
    }

    @Test
    @DisplayName("are received by a representative of the addressee who reads them")
    void areReceivedByReading() {
        var own = get("rep-insurer").json().path(1);

        assertThat(own.path("openedBy").asText()).isEqualTo(cast.user("rep-insurer"));
        assertThat(get("auditor").json().path(0).path("openedBy").isTextual()).isFalse();
    }

    @Test
    @DisplayName("are a case that does not exist to whoever may not see it")
    void areUnknownToOthers() {
        assertThat(get("rep-clinic").status()).isEqualTo(404);
        assertThat(get("hospital-investigator").status()).isEqualTo(404);
    }

    private Client.Answer get(String reader) {
        return new Client(port, cast.user(reader)).get("/api/disputes/" + reference + "/notices");
    }
}

package org.concordat.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.SanctionActs;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("An appeal over HTTP")
class AppealApiTest {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    SanctionActs sanctions;

    @Test
    @DisplayName("is filed once by the sanctioned member, and whoever may not know of the case learns nothing")
    void isFiled() {
        var cast = story.anAlliance();
        var reference = sanctions.aWarning(cast);
        var path = "/api/disputes/" + reference + "/sanctions/"
                + sanctions.last(reference).id() + "/appeal";
        var body = "{\"ground\":\"newEvidence\",\"reasons\":\"The bank found the transfer.\"}";
        var member = client(cast, "rep-insurer");

        assertThat(client(cast, "rep-clinic").post(path, body).status()).isEqualTo(404);
        assertThat(client(cast, "rep-hospital").post(path, body).text()).contains("only by a representative");
        assertThat(member.post(path, "{\"ground\":\"unfair\",\"reasons\":\"It is.\"}")
                        .text())
                .contains("ground", "newEvidence");
        assertThat(member.post(path, body).status()).isEqualTo(204);
        assertThat(member.post(path, body).text()).contains("was filed already");
        story.thenTheRecordShows(reference, Outcome.APPEAL_FILED);
    }

    private Client client(Cast cast, String person) {
        return new Client(port, cast.user(person));
    }
}

package org.concordat.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.ObligationActs;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("Amending an obligation over HTTP")
class AmendmentApiTest {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    ObligationActs obligations;

    Cast cast;
    String reference;

    @BeforeEach
    void aSettledDispute() {
        cast = story.anAlliance();
        reference = story.aSettledDispute(cast);
    }

    @Test
    @DisplayName("is proposed, and what is left out stays as it is")
    void isProposed() {
        var owed = obligations.of(reference).get(0);
        var later = owed.dueOn().plusDays(30);

        var answer = client("rep-insurer")
                .post(amendments(owed.id()), "{\"dueOn\":\"" + later + "\",\"reasons\":\"The bank needs longer.\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(story.lastFacts(reference, Outcome.AMENDMENT_PROPOSED)).containsEntry("dueOn", later.toString());
        obligations.answers(cast, "hospital", reference, "consented");
        story.runsJobs(reference);
        var sheet = client("rep-insurer").get("/api/disputes/" + reference).json();
        assertThat(sheet.at("/obligations/0/version").asInt()).isEqualTo(2);
        assertThat(sheet.at("/obligations/0/dueOn").asText()).isEqualTo(later.toString());
    }

    @Test
    @DisplayName("changes the measure by its fields, and the rhythm of what recurs")
    void changesMeasure() {
        var owed = obligations.of(reference).get(0);
        var measure = "{\"kpi\":\"other\",\"kpiName\":\"open beds\",\"unit\":\"beds\",\"window\":\"month\","
                + "\"comparison\":\"atLeast\",\"target\":\"12\"}";

        assertThat(proposed(owed.id(), "\"measure\":{\"target\":\"12\"}").text())
                .contains("measure.kpi");
        assertThat(proposed(owed.id(), "\"rhythm\":\"monthly\"").text()).contains("what is due once has none");
        assertThat(proposed(owed.id(), "\"measure\":" + measure).status()).isEqualTo(201);

        assertThat(story.lastFacts(reference, Outcome.AMENDMENT_PROPOSED)).containsEntry("measure", "changed");
    }

    private Client.Answer proposed(UUID obligation, String what) {
        return client("rep-insurer").post(amendments(obligation), "{" + what + ",\"reasons\":\"It is time.\"}");
    }

    @Test
    @DisplayName("is refused without reasons, by those it does not concern, and where there is no such obligation")
    void isRefused() {
        var owed = obligations.of(reference).get(0);
        var body = "{\"dueOn\":\"" + owed.dueOn().plusDays(30) + "\",\"reasons\":\"Longer.\"}";

        assertThat(client("rep-insurer").post(amendments(owed.id()), "{}").status())
                .isEqualTo(400);
        assertThat(client("rep-insurer")
                        .post(amendments(owed.id()), "{\"dueOn\":\"soon\",\"reasons\":\"Longer.\"}")
                        .text())
                .contains("dueOn", "must be a date");
        assertThat(client("rep-clinic").post(amendments(owed.id()), body).status())
                .isEqualTo(404);
        assertThat(client("rep-insurer")
                        .post(amendments(UUID.randomUUID()), body)
                        .status())
                .isEqualTo(404);
        story.thenTheRecordLacks(reference, Outcome.AMENDMENT_PROPOSED);
    }

    private String amendments(UUID obligation) {
        return "/api/disputes/" + reference + "/obligations/" + obligation + "/amendments";
    }

    private Client client(String person) {
        return new Client(port, cast.user(person));
    }
}

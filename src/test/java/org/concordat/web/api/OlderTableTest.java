package org.concordat.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.WarningActs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConcordatTest
@DisplayName("An alliance's older copy of a table")
class OlderTableTest {

    private static final String REPORT =
            """
            {"complainant":"hospital","respondents":["insurer"],"category":"data-privacy","severity":"high",
             "patientImpact":"low","amount":2500000,"subject":"Rates","description":"Not paid."}""";

    private static final String ASKED = "for clock \"acknowledgementDue\" and lane \"standard\"";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    WarningActs tables;

    @Autowired
    JdbcClient database;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("that lacks a row is named with what was asked of it, and nothing happens")
    void lacksARow() {
        var older = WarningActs.table("stage-clocks")
                .replace("<text>\"acknowledgementDue\"</text>", "<text>\"earlier\"</text>");
        tables.deploys(cast, "stage-clocks", older);

        assertThat(problem()).contains("stage-clocks v1 has no row " + ASKED);
        assertThat(cases()).isZero();
    }

    @Test
    @DisplayName("that lacks a column, or has an empty cell in it, is named with the column and the row")
    void lacksAColumn() {
        var older = WarningActs.table("stage-clocks").replace("name=\"unit\"", "name=\"kind\"");
        tables.deploys(cast, "stage-clocks", older);

        assertThat(problem()).contains("stage-clocks v1 gives no \"unit\" " + ASKED, "its column is missing");
        assertThat(cases()).isZero();
    }

    private String problem() {
        var answer = new Client(port, cast.user("rep-hospital"))
                .post("/api/alliances/" + cast.alliance() + "/disputes", REPORT);

        assertThat(answer.status()).isEqualTo(500);
        return answer.json().path("detail").asText();
    }

    private long cases() {
        return database.sql("select count(*) from docket_case c join alliance a on a.id = c.alliance where a.code = ?")
                .param(cast.alliance())
                .query(Long.class)
                .single();
    }
}

package org.concordat.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.concordat.conflict.ConflictOffice;
import org.concordat.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("Reporting a dispute over HTTP")
class ReportApiTest {

    static final String REPORT =
            """
            {"complainant":"hospital","respondents":["insurer"],"category":"data-privacy","severity":"high",
             "patientImpact":"low","amount":2500000,"subject":"Rates","description":"Not paid.\\nSince März."}""";

    private static final String SECRET = "xyzzy";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    ConflictOffice conflicts;

    @Autowired
    Vault vault;

    @Autowired
    DataSource database;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("makes the dispute that was described and says where it is")
    void reports() {
        var answer = client("rep-hospital").post(disputes(), REPORT);

        assertThat(answer.status()).isEqualTo(201);
        var reference = answer.json().path("reference").asText();
        assertThat(answer.location()).isEqualTo("/api/disputes/" + reference);
        var dispute = conflicts.get(reference);
        assertThat(dispute.amount()).isEqualTo(2_500_000L);
        assertThat(vault.openText(dispute.description())).isEqualTo("Not paid.\nSince März.");
        story.thenTheRecordShows(reference, Outcome.DISPUTE_REPORTED, Outcome.CLOCK_STARTED);
        assertThat(story.waitingTasks(reference)).containsExactly("acknowledgeReport");
    }

    @Test
    @DisplayName("may leave out what is optional")
    void reportsWithoutAmount() {
        var answer =
                client("manager").post(disputes(), REPORT.replace("\"amount\":2500000,", "\"remedySought\":null,"));

        assertThat(answer.status()).isEqualTo(201);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal("\"subject\"", "\"xyzzy\":1,\"subject\"", "xyzzy", "is not a field"),
                refusal("\"subject\"", "\"<xyzzy>\":1,\"subject\"", "body", "is not a field"),
                refusal("[\"insurer\"]", "[\"xyzzy\"]", "respondents", "no such member"),
                refusal("\"complainant\":\"hospital\"", "\"complainant\":\"xyzzy\"", "complainant", "no such member"),
                refusal("\"complainant\":\"hospital\",", "", "complainant", "must be"),
                refusal("[\"insurer\"]", "[\"hospital\"]", "respondents", "its own respondent"),
                refusal("[\"insurer\"]", "[\"insurer\",\"insurer\"]", "respondents", "twice"),
                refusal("[\"insurer\"]", "[]", "respondents", "at least one"),
                refusal("[\"insurer\"]", "[null]", "respondents", "must be"),
                refusal("[\"insurer\"]", "[7]", "respondents[0]", "must be text"),
                refusal("[\"insurer\"]", "\"insurer\"", "respondents", "must be a list"),
                refusal("[\"insurer\"]", "\"\"", "respondents", "must be a list"),
                refusal("data-privacy", "xyzzy", "category", "must be one of"),
                refusal("data-privacy", "DATA_PRIVACY", "category", "must be one of"),
                refusal("\"severity\":\"high\"", "\"severity\":null", "severity", "must be one of"),
                refusal("\"severity\":\"high\"", "\"severity\":2", "severity", "must be text"),
                refusal("\"severity\":\"high\"", "\"severity\":{\"a\":1}", "severity", "must be text"),
                refusal("2500000", "-1", "amount", "between 0"),
                refusal("2500000", "2.5", "amount", "whole number"),
                refusal("2500000", "1e3", "amount", "whole number"),
                refusal("2500000", "\"5\"", "amount", "whole number"),
                refusal("2500000", "\"\"", "amount", "whole number"),
                refusal("2500000", "true", "amount", "whole number"),
                refusal("2500000", "99999999999999999999", "amount", "whole number"),
                refusal("2500000", "5,\"protectedReporter\":\"yes\"", "protectedReporter", "must be true or false"),
                refusal("\"Rates\"", "\"Ra\\u0000xyzzy\"", "subject", "control characters"),
                refusal("\"Rates\"", "\"Ra\\u202exyzzy\"", "subject", "control characters"),
                refusal("\"Rates\"", "\"Ra\\ud800xyzzy\"", "subject", "control characters"),
                refusal("\"Rates\"", "\"Rates\\nxyzzy\"", "subject", "one line"),
                refusal("\"Rates\"", "\"xyzzy, MRN 482913\"", "subject", "medical record number"),
                refusal("\"Rates\"", "\"  \"", "subject", "empty"),
                refusal("\"Rates\"", "\"Ra\u0001xyzzy\"", "subject", "must be"),
                refusal("\"subject\":\"Rates\"", "\"subject\":\"Rates\",\"subject\":\"xyzzy\"", "body", "twice"),
                refusal("{", "[{", "body", "JSON object"),
                refusal("}", "} xyzzy", "body", "JSON object"),
                refusal("}", "", "body", "JSON object"));
    }

    private static Arguments refusal(String part, String instead, String field, String rule) {
        var body = REPORT.replace(part, instead);
        assertThat(body).isNotEqualTo(REPORT);
        return arguments(body, field, rule);
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("refusals")
    @DisplayName("is refused with field and rule, repeats no text and leaves nothing behind")
    void refuses(String body, String field, String rule) {
        thenRefused(400, field, rule, () -> client("rep-hospital").post(disputes(), body));
    }

    @Test
    @DisplayName("is refused in other bytes than UTF-8")
    void refusesOtherBytes() {
        var body = REPORT.getBytes(StandardCharsets.ISO_8859_1);
        thenRefused(400, "body", "UTF-8", () -> client("rep-hospital").post(disputes(), body));

        var wide = REPORT.getBytes(StandardCharsets.UTF_16);
        thenRefused(400, "body", "must be", () -> client("rep-hospital").post(disputes(), wide));
    }

    @Test
    @DisplayName("is refused in another type than JSON in UTF-8")
    void refusesOtherTypes() {
        var body = REPORT.getBytes(StandardCharsets.UTF_8);
        for (var type : new String[] {
            "text/plain",
            "nonsense",
            "application/xml",
            "application/x-www-form-urlencoded",
            "application/json;charset=iso-8859-1"
        }) {
            thenRefused(415, "Content-Type", "application/json", () -> client("rep-hospital")
                    .postAs(type, disputes(), body));
        }
    }

    @Test
    @DisplayName("is refused above 1 MB")
    void refusesLargeBodies() {
        var large = REPORT.replace("Not paid.", "Not paid. ".repeat(110_000));
        thenRefused(413, "body", "1 MB", () -> client("rep-hospital").post(disputes(), large));
    }

    @Test
    @DisplayName("is refused without a body")
    void refusesNoBody() {
        thenRefused(400, "body", "JSON object", () -> client("rep-hospital").post(disputes(), ""));
        thenRefused(400, "body", "JSON object", () -> client("rep-hospital").post(disputes(), "null"));
    }

    @Test
    @DisplayName("is refused for a member one does not represent")
    void refusesForOthers() {
        thenRefused(
                400, "complainant", "representative", () -> client("rep-clinic").post(disputes(), REPORT));
        thenRefused(
                400, "complainant", "representative", () -> client("auditor").post(disputes(), REPORT));
    }

    @Test
    @DisplayName("leaves nothing behind when the answer would not be understood")
    void refusesToAnswerInXml() {
        var rows = new Rows(database);
        var before = rows.count();

        var answer = client("rep-hospital").post(disputes(), REPORT, "Accept", "application/xml");

        assertThat(answer.status()).isEqualTo(406);
        assertThat(rows.count()).isEqualTo(before);
    }

    @Test
    @DisplayName("to an alliance of others looks like reporting to none")
    void hidesOtherAlliances() {
        var other = story.anAlliance();
        var foreign = new Client(port, other.user("rep-hospital"));

        var forbidden = foreign.post(disputes(), REPORT);
        var unknown = foreign.post("/api/alliances/nowhere/disputes", REPORT);

        assertThat(forbidden.status()).isEqualTo(404);
        assertThat(forbidden.text().replace(cast.alliance(), "nowhere")).isEqualTo(unknown.text());
    }

    @Test
    @DisplayName("needs a sign-in")
    void needsSignIn() {
        var answer = new Client(port, "").post(disputes(), REPORT);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(401);
    }

    private void thenRefused(int status, String field, String rule, Supplier<Client.Answer> act) {
        var rows = new Rows(database);
        var before = rows.count();

        var answer = act.get();

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().path("field").asText()).as(answer.text()).isEqualTo(field);
        assertThat(answer.json().path("rule").asText()).contains(rule);
        if (!field.equals(SECRET)) {
            assertThat(answer.text()).doesNotContain(SECRET);
        }
        assertThat(rows.count()).isEqualTo(before);
    }

    private String disputes() {
        return "/api/alliances/" + cast.alliance() + "/disputes";
    }

    private Client client(String person) {
        return new Client(port, cast.user(person));
    }
}

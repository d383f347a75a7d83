package org.concordat.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.clock.Cases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("Trying a vote out over HTTP")
class VotePreviewTest {

    private static final List<String> NUMBERS =
            List.of("members", "recused", "yes", "no", "abstain", "numerator", "denominator");
    private static final List<String> WORDS = List.of("base", "comparison", "quorum_of_eligible");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    Client client;

    @BeforeEach
    void anybody() {
        client = new Client(port, story.anAlliance().user("rep-clinic"));
    }

    static Stream<Arguments> cases() {
        return Cases.of("votes").map(each -> arguments(each.text("id"), json(each), each.text("expected")));
    }

    private static ObjectNode json(Cases.Case each) {
        var json = new ObjectMapper().createObjectNode();
        NUMBERS.forEach(column -> json.put(column, Long.parseLong(each.text(column))));
        WORDS.forEach(column -> json.put(column, each.text(column)));
        return json;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @DisplayName("answers with the result of the worked case")
    void answersWithTheResultOfTheCase(String id, ObjectNode json, String expected) {
        var answer = client.post("/api/vote-preview", json.toString());

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("result").asText()).isEqualTo(expected);
    }

    @Test
    @DisplayName("says what it counted against and how many yes pass")
    void saysWhatIsNeeded() {
        var answer = client.post("/api/vote-preview", aVote().toString()).json();

        assertThat(answer.toString()).isEqualTo("{\"result\":\"passed\",\"base\":16,\"needed\":11}");
    }

    @Test
    @DisplayName("says that no number of yes passes where none does")
    void saysThatNothingPasses() {
        var answer = client.post(
                        "/api/vote-preview",
                        aVote().put("recused", 17).put("yes", 0).put("no", 0).toString())
                .json();

        assertThat(answer.toString()).isEqualTo("{\"result\":\"failed\",\"base\":0,\"needed\":null}");
    }

    @Test
    @DisplayName("counts without a quorum where none is named")
    void needsNoQuorum() {
        var json = aVote();
        json.remove("quorum_of_eligible");

        assertThat(client.post("/api/vote-preview", json.toString())
                        .json()
                        .path("result")
                        .asText())
                .isEqualTo("passed");
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                arguments("members", "-1"),
                arguments("members", "2147483648"),
                arguments("members", "99999999999999999999999"),
                arguments("members", "17.5"),
                arguments("members", "null"),
                arguments("members", "\"many\""),
                arguments("recused", "18"),
                arguments("recused", "-1"),
                arguments("yes", "-1"),
                arguments("yes", "17"),
                arguments("no", "6"),
                arguments("no", "2147483647"),
                arguments("abstain", "4"),
                arguments("numerator", "-2"),
                arguments("numerator", "4"),
                arguments("denominator", "0"),
                arguments("denominator", "-3"),
                arguments("base", "\"everybody\""),
                arguments("base", "\"\""),
                arguments("base", "7"),
                arguments("comparison", "\"about\""),
                arguments("quorum_of_eligible", "\"5/4\""),
                arguments("quorum_of_eligible", "\"1/0\""),
                arguments("quorum_of_eligible", "\"-1/2\""),
                arguments("quorum_of_eligible", "\"0.8\""),
                arguments("quorum_of_eligible", "\"99999999999/99999999999\""),
                arguments("quorum_of_eligible", "0.8"));
    }

    @ParameterizedTest(name = "{0}={1}")
    @MethodSource("bad")
    @DisplayName("refuses a bad value and names the field and the rule")
    void refuses(String field, String value) throws Exception {
        var json = aVote();
        json.set(field, new ObjectMapper().readTree(value));

        var answer = client.post("/api/vote-preview", json.toString());

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().path("field").asText()).isEqualTo(field);
        assertThat(answer.json().path("rule").asText()).startsWith("must");
    }

    @Test
    @DisplayName("refuses what it does not know")
    void refusesUnknownFields() {
        var answer = client.post("/api/vote-preview", aVote().put("veto", 1).toString());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asText()).isEqualTo("veto");
    }

    private static ObjectNode aVote() {
        return new ObjectMapper()
                .createObjectNode()
                .put("members", 17)
                .put("recused", 1)
                .put("yes", 11)
                .put("no", 2)
                .put("abstain", 0)
                .put("base", "eligible")
                .put("numerator", 2)
                .put("denominator", 3)
                .put("comparison", "at-least")
                .put("quorum_of_eligible", "4/5");
    }
}

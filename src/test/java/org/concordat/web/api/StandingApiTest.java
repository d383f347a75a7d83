package org.concordat.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.StandingActs.aMoment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.StandingActs;
import org.concordat.Story;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Right;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("A member's standing over HTTP")
class StandingApiTest {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    StandingActs acts;

    @Autowired
    AllianceOffice alliances;

    Cast cast;
    String reference;
    UUID sanction;
    Instant taken;

    @BeforeEach
    void aSuspendedVote() {
        cast = story.anAlliance();
        reference = story.aReceivedReport(cast);
        sanction = acts.takes(reference, story.member(cast, "insurer"), Right.VOTE, aMoment(), null);
        taken = acts.seals(alliances.alliance(cast.alliance()).id());
    }

    @Test
    @DisplayName("says which rights a member has, and which sanction holds off those it has not")
    void saysWhich() {
        var standing = ask("rep-clinic", "");

        assertThat(standing.path("provisional").asBoolean()).isFalse();
        assertThat(vote(standing).path("on").asBoolean()).isFalse();
        assertThat(vote(standing).at("/heldOffBy/0/sanction").asText()).isEqualTo(sanction.toString());
        assertThat(standing.path("rights").findValuesAsText("right"))
                .containsExactly("vote", "data", "incentive-share");
        assertThat(standing.path("rights").findValuesAsText("on")).containsExactly("false", "true", "true");
        assertThat(standing.toString()).doesNotContain(reference);
    }

    @Test
    @DisplayName("answers both ways after a reversal")
    void answersBothWays() {
        acts.givesBack(reference, sanction, story.member(cast, "insurer"), Right.VOTE, taken.minusSeconds(3600));
        var reversed = acts.seals(alliances.alliance(cast.alliance()).id());

        var asKnownThen = ask("auditor", "?validAt=" + taken + "&knownAt=" + taken);
        var asKnownNow = ask("auditor", "?validAt=" + taken + "&knownAt=" + reversed);

        assertThat(vote(asKnownThen).path("on").asBoolean()).isFalse();
        assertThat(vote(asKnownNow).path("on").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("reads a knownAt that is still to come as now")
    void knowsNothingOfTheFuture() {
        var standing = ask("auditor", "?knownAt=2999-01-01T00:00:00Z");

        assertThat(Instant.parse(standing.path("knownAt").asText())).isBefore(Instant.parse("2998-01-01T00:00:00Z"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"validAt", "knownAt"})
    @DisplayName("refuses what is no instant, and names it:")
    void refuses(String parameter) {
        for (var typed : new String[] {"yesterday", "2026-07-01", "2026-07-01T00:00:00", ""}) {
            var answer = new Client(port, cast.user("auditor")).get(path("?" + parameter + "=" + typed));

            assertThat(answer.status()).as(typed).isEqualTo(400);
            assertThat(answer.json().path("field").asText()).isEqualTo(parameter);
        }
    }

    @Test
    @DisplayName("is the alliance's own people's; to anybody else it is as if there were none")
    void isNobodyElses() {
        var stranger = new Client(port, story.anAlliance().user("auditor"));
        var member = new Client(port, cast.user("auditor"));

        var forbidden = stranger.get(path(""));
        var unknown = member.get(path("").replace("insurer", "nobody"));

        assertThat(forbidden.status()).isEqualTo(404);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(forbidden.json().path("detail")).isEqualTo(unknown.json().path("detail"));
        assertThat(new Client(port, "").get(path("")).status()).isEqualTo(401);
    }

    private JsonNode ask(String person, String query) {
        var answer = new Client(port, cast.user(person)).get(path(query));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode vote(JsonNode standing) {
        return standing.at("/rights/0");
    }

    private String path(String query) {
        return "/api/alliances/" + cast.alliance() + "/members/insurer/standing" + query;
    }
}

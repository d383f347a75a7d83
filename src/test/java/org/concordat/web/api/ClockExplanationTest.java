package org.concordat.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.WarningActs;
import org.concordat.clock.ClockOffice;
import org.concordat.clock.RunningClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("Why a deadline is when it is, over HTTP")
class ClockExplanationTest {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    WarningActs warnings;

    @Autowired
    ClockOffice clocks;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("counts as many days as the rule says, and ends on the clock's date")
    void explainsTheDate() {
        var clock = clock("assessmentDue", story.aReportedDispute(cast));

        var sheet = client("rep-hospital").get(path(clock.id())).json();

        assertThat(OffsetDateTime.parse(sheet.path("due").asText()).toInstant()).isEqualTo(clock.dueAt());
        assertThat(sheet.path("counted").asText()).isEqualTo(sheet.path("due").asText());
        assertThat(sheet.path("extended").asBoolean()).isFalse();
        assertThat(sheet.path("event").asText()).isEqualTo("the complete report");
        assertThat(sheet.path("rule").asText()).startsWith("stage-clocks v");
        assertThat(StreamSupport.stream(sheet.path("days").spliterator(), false)
                        .filter(day -> day.path("counted").asBoolean()))
                .hasSize(Integer.parseInt(clock.count().split(" ")[0]));
    }

    @Test
    @DisplayName("names the warnings that were given and the one that comes next")
    void namesTheWarnings() {
        warnings.forgetOtherStories();
        warnings.warnsAt(cast, "assessmentDue", "\"1/3, 2/3\"");
        var clock = clock("assessmentDue", story.aReportedDispute(cast));
        var path = path(clock.id());
        var first = client("manager").get(path).json().at("/warnings/0");
        assertThat(first.path("fraction").asText()).isEqualTo("1/3");
        assertThat(first.path("given").isNull()).isTrue();

        warnings.passTo(OffsetDateTime.parse(first.path("at").asText()).toInstant());

        var given = client("manager").get(path).json().path("warnings");
        assertThat(given).hasSize(2);
        assertThat(given.at("/0/given").isNull()).isFalse();
        assertThat(given.at("/1/fraction").asText()).isEqualTo("2/3");
        assertThat(given.at("/1/given").isNull()).isTrue();
    }

    @Test
    @DisplayName("a clock one may not know of and one that does not exist look the same")
    void hidesWhatIsBehindAWall() {
        var reference = story.aMediation(cast);
        story.proposesSession(cast, reference);
        var inside = clock("invitationDue", reference);
        var nothing = client("manager").get(path(UUID.randomUUID()));

        assertThat(client("rep-insurer").get(path(inside.id())).status()).isEqualTo(200);
        for (var answer : new Client.Answer[] {
            client("manager").get(path(inside.id())),
            new Client(port, story.anAlliance().user("manager")).get(path(inside.id())),
            client("manager").get("/api/clocks/none/explanation")
        }) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().path("detail")).isEqualTo(nothing.json().path("detail"));
        }
    }

    private RunningClock clock(String name, String reference) {
        return clocks.clocksOf(reference).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String path(UUID clock) {
        return "/api/clocks/" + clock + "/explanation";
    }

    private Client client(String person) {
        return new Client(port, cast.user(person));
    }
}

package org.concordat.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.concordat.clock.ClockOffice;
import org.concordat.clock.RunningClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("Calendars that an alliance keeps itself")
class CalendarApiTest {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    ClockOffice clocks;

    Cast cast;

    @BeforeEach
    void anAllianceWithACalendar() {
        cast = story.anAlliance();
        assertThat(keeps("offices", "").status()).isEqualTo(204);
        var charter = client("admin")
                .put(
                        "/api/alliances/" + cast.alliance() + "/charter",
                        "{\"zone\":\"America/New_York\",\"calendar\":\"offices\"}");
        assertThat(charter.status()).as(charter.text()).isEqualTo(204);
    }

    @Test
    @DisplayName("say which days are open, and the preview counts by them")
    void countsByIt() {
        keeps(
                "offices",
                "{\"date\":\"2099-12-24\",\"open\":false,\"reason\":\"Inventory\"},"
                        + "{\"date\":\"2099-12-26\",\"open\":true,\"reason\":\"Catching up\"}");

        var answer = client("rep-clinic")
                .get("/api/clock-preview?start=2099-12-23&amount=1&calendar=charter")
                .json();

        assertThat(answer.path("dueDate").asText()).isEqualTo("2099-12-26");
        assertThat(answer.at("/days/1/why").asText()).isEqualTo("closed: Inventory");
        assertThat(client("rep-clinic")
                        .get("/api/clock-preview?start=2099-10-02T13:00&amount=3&unit=business-hour&calendar=offices")
                        .json()
                        .path("due")
                        .asText())
                .startsWith("2099-10-05T10:00");
        var list = client("auditor").get(path("")).json();
        assertThat(list.at("/0/code").asText()).isEqualTo("offices");
        assertThat(list.at("/0/edition").asInt()).isEqualTo(2);
        assertThat(list.at("/0/calendar/days/0/reason").asText()).isEqualTo("Inventory");
    }

    @Test
    @DisplayName("a closure moves a running clock, its timer and its task's date, with an entry")
    void movesRunningClocks() {
        var reference = story.anUrgentReport(cast);
        var before = clock("assessmentDue", reference);

        keeps("offices", closed(before.dueAt()));

        var after = clock("assessmentDue", reference);
        assertThat(after.dueAt()).isAfter(before.dueAt());
        assertThat(story.dueDateOf("assessmentOverdue", reference)).isEqualTo(after.dueAt());
        story.thenTheRecordShows(reference, Outcome.CLOCK_STARTED, Outcome.CLOCK_RECOUNTED);
        assertThat(client("manager")
                        .get("/api/clocks/" + after.id() + "/explanation")
                        .text())
                .contains("closed: Storm");
    }

    @Test
    @DisplayName("a day that has gone by stays what it was")
    void leavesThePastAlone() {
        var reference = story.anUrgentReport(cast);
        var before = clock("assessmentDue", reference);

        keeps("offices", closed(before.startedAt().minusSeconds(86_400 * 3)));

        assertThat(clock("assessmentDue", reference).dueAt()).isEqualTo(before.dueAt());
        assertThat(client("manager")
                        .get("/api/clock-preview?calendar=offices&amount=0&roll=next&start="
                                + day(before.startedAt().minusSeconds(86_400 * 3)))
                        .text())
                .doesNotContain("Storm");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "jurisdiction | \"jurisdiction\":\"us-federal\" | \"jurisdiction\":\"atlantis\"",
                "weekend | \"saturday\" | \"saturnday\"",
                "weekend | \"saturday\",\"sunday\" | \"monday\",\"tuesday\",\"wednesday\",\"thursday\",\"friday\",\"saturday\",\"sunday\"",
                "zone | America/New_York | Mars/Olympus",
                "hours | 09:00-14:00 | 14:00-09:00",
                "days | \"days\":[] | \"days\":[{\"date\":\"soon\",\"open\":true,\"reason\":\"x\"}]",
                "name | \"name\":\"Our offices\" | \"name\":\"\"",
                "member | \"weekend\" | \"member\":\"nobody\",\"weekend\""
            })
    @DisplayName("are refused with the field that breaks a rule and leave nothing behind")
    void refuses(String field, String good, String bad) {
        var answer = client("admin").put(path("/other"), body("").replace(good, bad));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().path("field").asText()).isEqualTo(field);
        assertThat(client("admin").get(path("")).json()).hasSize(1);
    }

    @Test
    @DisplayName("are kept by the alliance's administrators, under a name of their own, and shown to its own people")
    void areTheAlliances() {
        var foreign = new Client(port, story.anAlliance().user("admin"));

        assertThat(client("manager").put(path("/other"), body("")).status()).isEqualTo(403);
        assertThat(foreign.put(path("/other"), body("")).status()).isEqualTo(404);
        assertThat(foreign.get(path("")).status()).isEqualTo(404);
        assertThat(client("admin").put(path("/us-federal"), body("")).status()).isEqualTo(400);
        assertThat(foreign.get("/api/clock-preview?start=2026-07-01&amount=1&calendar=offices")
                        .status())
                .isEqualTo(400);
        var unknown = client("admin")
                .put(
                        "/api/alliances/" + cast.alliance() + "/charter",
                        "{\"zone\":\"America/New_York\",\"calendar\":\"lunar\"}");
        assertThat(unknown.json().path("field").asText()).isEqualTo("calendar");
    }

    private Client.Answer keeps(String calendar, String days) {
        return client("admin").put(path("/" + calendar), body(days));
    }

    private static String body(String days) {
        return "{\"name\":\"Our offices\",\"jurisdiction\":\"us-federal\",\"weekend\":[\"saturday\",\"sunday\"],"
                + "\"zone\":\"America/New_York\",\"hours\":[{\"day\":\"friday\",\"hours\":\"09:00-14:00\"},"
                + "{\"day\":\"monday\",\"hours\":\"08:00-17:00\"}],\"days\":[" + days + "]}";
    }

    private static String closed(Instant instant) {
        return "{\"date\":\"" + day(instant) + "\",\"open\":false,\"reason\":\"Storm\"}";
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneId.of("America/New_York"));
    }

    private RunningClock clock(String name, String reference) {
        return clocks.clocksOf(reference).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String path(String more) {
        return "/api/alliances/" + cast.alliance() + "/calendars" + more;
    }

    private Client client(String person) {
        return new Client(port, cast.user(person));
    }
}

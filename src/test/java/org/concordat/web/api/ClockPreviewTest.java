package org.concordat.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
@DisplayName("Trying a clock's rule out over HTTP")
class ClockPreviewTest {

    private static final List<String> COLUMNS =
            List.of("calendar", "closures", "zone", "start", "amount", "unit", "roll", "hours", "pauses");

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
        return Stream.of("day-counts", "clock-pauses")
                .flatMap(Cases::of)
                .map(each -> arguments(each.text("id"), query(each), each.text("expected")));
    }

    private static Map<String, String> query(Cases.Case each) {
        var query = new TreeMap<String, String>();
        COLUMNS.forEach(column -> query.put(column, each.text(column)));
        query.put("startCounts", each.text("start_counts"));
        return query;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @DisplayName("answers with the date of the worked case")
    void answersWithTheDateOfTheCase(String id, Map<String, String> query, String expected) {
        var answer = client.get(path(query));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json()
                        .path(expected.contains("T") ? "due" : "dueDate")
                        .asText())
                .startsWith(expected);
    }

    @Test
    @DisplayName("says of every day whether it was counted and why")
    void explains() {
        var answer = client.get("/api/clock-preview?start=2026-07-02&amount=1").json();

        assertThat(answer.path("due").asText()).isEqualTo("2026-07-06T23:59:59-04:00");
        assertThat(answer.path("zone").asText()).isEqualTo("America/New_York");
        assertThat(answer.at("/days/1/date").asText()).isEqualTo("2026-07-03");
        assertThat(answer.at("/days/1/counted").asBoolean()).isFalse();
        assertThat(answer.at("/days/1/reason").asText()).isEqualTo("holiday");
        assertThat(answer.at("/days/1/why").asText()).isEqualTo("holiday: Independence Day (observed)");
        assertThat(answer.at("/days/4/counted").asBoolean()).isTrue();
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                arguments("start", ""),
                arguments("start", "soon"),
                arguments("start", "2026-02-29"),
                arguments("start", "+999999999-12-31"),
                arguments("amount", ""),
                arguments("amount", "1.5"),
                arguments("amount", "10001"),
                arguments("amount", "-2147483648"),
                arguments("unit", "fortnight"),
                arguments("roll", "sideways"),
                arguments("startCounts", "perhaps"),
                arguments("calendar", "lunar"),
                arguments("calendar", "us-federal,"),
                arguments("zone", "Mars/Olympus"),
                arguments("closures", "2026-13-01"),
                arguments("hours", "17:00-09:00"),
                arguments("hours", "late"),
                arguments("cutOff", "25:00"),
                arguments("pauses", "2026-07-06T11:00/2026-07-02T15:00"),
                arguments("pauses", "2026-07-06T11:00"));
    }

    @ParameterizedTest(name = "{0}={1}")
    @MethodSource("bad")
    @DisplayName("refuses a bad value and names it")
    void refuses(String name, String value) {
        var query = new TreeMap<>(Map.of("start", "2026-07-01", "amount", "1"));
        query.put(name, value);

        var answer = client.get(path(query));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().path("field").asText()).isEqualTo(name);
    }

    @Test
    @DisplayName("refuses what it does not know, and what is said twice")
    void refusesUnknownWords() {
        assertThat(client.get("/api/clock-preview?start=2026-07-01&amount=1&start_counts=true")
                        .status())
                .isEqualTo(400);
        assertThat(client.get("/api/clock-preview?start=2026-07-01&amount=1&amount=2")
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("amount");
    }

    @Test
    @DisplayName("counts with a state's own holidays and several calendars at once")
    void knowsJurisdictions() {
        var dayAfterThanksgiving = "/api/clock-preview?start=2026-11-26&amount=1&calendar=";

        assertThat(client.get(dayAfterThanksgiving + "us")
                        .json()
                        .path("dueDate")
                        .asText())
                .isEqualTo("2026-11-27");
        assertThat(client.get(dayAfterThanksgiving + "us,us-ca")
                        .json()
                        .path("dueDate")
                        .asText())
                .isEqualTo("2026-11-30");
    }

    private static String path(Map<String, String> query) {
        return "/api/clock-preview?"
                + query.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}

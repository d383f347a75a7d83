package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.clock.ClockOffice;
import org.concordat.clock.RunningClock;
import org.concordat.web.api.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConcordatTest
@DisplayName("The page of all cases")
class CasesPageTest {

    private static final Pattern REFERENCE = Pattern.compile("scope=\"row\"><a href=\"/disputes/([^\"]+)\"");
    private static final Pattern COUNT = Pattern.compile("<h2 id=\"found\">([^<]+)<");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    ClockOffice clocks;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("finds by stage, subject, party and reference, and counts what it finds")
    void finds() {
        var one = story.aReportedDispute(cast);
        var other = story.aReportedDisputeWith(cast, "clinic");
        var accepted = story.anAcceptedDispute(cast);

        assertThat(found("auditor", "")).containsExactly(accepted, other, one);
        assertThat(found("auditor", "?sort=oldest")).containsExactly(one, other, accepted);
        assertThat(found("auditor", "?party=clinic")).containsExactly(other);
        assertThat(found("auditor", "?stage=reported")).containsExactly(other, one);
        assertThat(found("auditor", "?reference=" + other.toLowerCase(Locale.ROOT)))
                .containsExactly(other);
        assertThat(found("auditor", "?category=antitrust")).isEmpty();
        assertThat(found("auditor", "?outcome=withdrawn")).isEmpty();
        assertThat(counted("auditor", "?stage=reported")).isEqualTo("2 cases");
        assertThat(counted("manager", "?party=clinic")).isEqualTo("1 case");
    }

    @Test
    @DisplayName("neither finds nor counts the cases of the member somebody works for")
    void keepsTheWall() {
        story.aReportedDispute(cast);
        var other = story.aReportedDisputeWith(cast, "clinic");

        assertThat(found("insurer-compliance", "")).containsExactly(other);
        assertThat(counted("insurer-compliance", "")).isEqualTo("1 case");
        assertThat(found("insurer-compliance", "?party=insurer")).isEmpty();
        assertThat(counted("compliance", "")).isEqualTo("2 cases");
    }

    @Test
    @DisplayName("does not exist for whoever sees only the cases they have a part in")
    void isForWhoeverSeesEveryCase() {
        for (var person : List.of("rep-hospital", "mediator", "committee", "owner", "admin")) {
            assertThat(as(person).get("/cases").statusCode()).as(person).isEqualTo(404);
            assertThat(client(person).get(api()).status()).as(person).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("finds what is overdue, but by no deadline that only parties and mediator know of")
    void findsWhatIsOverdue() {
        story.aReportedDispute(cast);
        var late = story.aMediation(cast);
        overrun(late, "sessionProposalDue");
        var asleep = story.aMediation(cast);
        overrun(asleep, "inactivityWarningDue");

        assertThat(found("auditor", "?overdue=true")).containsExactlyInAnyOrder(late, asleep);
        assertThat(found("manager", "?overdue=true")).isEmpty();
        assertThat(counted("manager", "?overdue=true")).isEqualTo("0 cases");
        assertThat(counted("manager", "?overdue=false")).isEqualTo("3 cases");
    }

    @Test
    @DisplayName("shows fifty at a time and goes on from there, without a gap and without a case twice")
    void pages() {
        var reference = story.aReportedDispute(cast);
        copies(reference, 119);

        var pages = new ArrayList<List<String>>();
        for (var next = "/cases?stage=reported"; next != null; next = next(next)) {
            pages.add(referencesIn(page("auditor", next)));
        }

        assertThat(pages).extracting(List::size).containsExactly(50, 50, 20);
        assertThat(pages.stream().flatMap(List::stream)).doesNotHaveDuplicates().hasSize(120);
        assertThat(counted("auditor", "?stage=reported")).isEqualTo("120 cases");
        assertThat(json("?stage=reported").path("count").asInt()).isEqualTo(120);
    }

    @Test
    @DisplayName(
            "sorts by the deadline that comes next, what has none last, and by no deadline that whoever asks may not know of")
    void sortsByDeadline() {
        var reported = story.aReportedDispute(cast);
        var mediated = story.aMediation(cast);
        var withdrawn = story.aReportedDisputeWith(cast, "clinic");
        story.withdraws(cast, withdrawn);
        story.runsJobs(withdrawn);
        falls(reported, "assessmentDue", Duration.ofDays(2));
        falls(mediated, "sessionProposalDue", Duration.ofDays(1));

        assertThat(found("auditor", "?sort=next-deadline")).containsExactly(mediated, reported, withdrawn);
        assertThat(found("manager", "?sort=next-deadline")).containsExactly(reported, mediated, withdrawn);
        falls(reported, "assessmentDue", Duration.ofDays(-1));
        assertThat(found("auditor", "?sort=next-deadline")).containsExactly(reported, mediated, withdrawn);
    }

    @Test
    @DisplayName("goes on from page to page also where the deadlines end")
    void pagesPastTheDeadlines() {
        var reference = story.aReportedDispute(cast);
        copies(reference, 119);

        var pages = new ArrayList<List<String>>();
        for (var next = "/cases?sort=next-deadline"; next != null; next = next(next)) {
            pages.add(referencesIn(page("auditor", next)));
        }

        assertThat(pages).extracting(List::size).containsExactly(50, 50, 20);
        assertThat(pages.get(0)).startsWith(reference);
        assertThat(pages.stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("finds the same over the API, in the same order")
    void findsTheSame() {
        story.aReportedDispute(cast);
        story.aReportedDisputeWith(cast, "clinic");

        var answer = json("?sort=oldest");

        assertThat(StreamSupport.stream(answer.path("disputes").spliterator(), false)
                        .map(each -> each.path("reference").asText()))
                .containsExactlyElementsOf(found("auditor", "?sort=oldest"));
        assertThat(answer.path("count").asInt()).isEqualTo(2);
        assertThat(answer.path("more").asBoolean()).isFalse();
        assertThat(answer.path("disputes").get(0).path("stage").asText()).isEqualTo("reported");
    }

    @Test
    @DisplayName("says which field it cannot search for, and takes a day as whole in the alliance's zone")
    void refuses() {
        for (var wrong : List.of(
                "stage=gone",
                "party=nobody",
                "from=yesterday",
                "after=1",
                "sort=best",
                "until=%2B999999999-12-31",
                "from=2027-02-01&until=2027-01-31",
                "overdue=perhaps",
                "stage=closed&stage=reported",
                "reference=a_b",
                "reference=%00")) {
            assertThat(as("auditor").get("/cases?" + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
            assertThat(client("auditor").get(api() + "?" + wrong).status())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(page("auditor", "/cases?stage=gone")).contains("stage: must be one of reported, assessed, ");
        assertThat(page("auditor", "/cases?stage=closed&stage=reported")).contains("stage: must be given once");
        assertThat(page("auditor", "/event-log/file?from=2026-01-01&to=2026-02-01&format=csv&pseudonyms=perhaps"))
                .contains("pseudonyms: must be true or false");
        assertThat(page("admin", "/setup/" + cast.alliance() + "/calendars?calendar=nowhere"))
                .contains("calendar: must be left out: there is none to choose from");
    }

    @Test
    @DisplayName("answers what no row can hold as what it is, not as a race that was lost")
    void refusesWhatCannotBeRead() {
        var answer = as("auditor").get("/looks?person=%00");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("a character that cannot be read");
    }

    /** Time has not moved: the clock's end has, as if it had begun earlier. */
    private void overrun(String reference, String name) {
        falls(reference, name, Duration.ofMinutes(-1));
    }

    private void falls(String reference, String name, Duration from) {
        var late = clocks.clocksOf(reference).stream()
                .filter(each -> each.name().equals(name) && each.state() == RunningClock.State.RUNNING)
                .findFirst()
                .orElseThrow();
        database.sql("update running_clock set due_at = :due where id = :id")
                .param("due", clock.instant().plus(from).atOffset(ZoneOffset.UTC))
                .param("id", late.id())
                .update();
    }

    private void copies(String reference, int times) {
        for (var table : List.of(
                "docket_case (reference, alliance, opened_at) select :prefix || n, alliance, opened_at from docket_case",
                "case_party (reference, member, side) select :prefix || n, member, side from case_party",
                "dispute (reference, alliance, complainant, category, severity, patient_impact, subject, description, stage,"
                        + " reported_by, reported_at, version) select :prefix || n, alliance, complainant, category, severity,"
                        + " patient_impact, subject, description, stage, reported_by,"
                        + " reported_at - n / 3 * interval '1 hour', 0 from dispute")) {
            database.sql("insert into " + table + ", generate_series(1, " + times + ") n where reference = :reference")
                    .param("prefix", reference + "-")
                    .param("reference", reference)
                    .update();
        }
    }

    private String next(String address) {
        var next = NEXT.matcher(page("auditor", address));
        return next.find() ? next.group(1).replace("&amp;", "&") : null;
    }

    private List<String> found(String person, String query) {
        return referencesIn(page(person, "/cases" + query));
    }

    private static List<String> referencesIn(String page) {
        return REFERENCE.matcher(page).results().map(each -> each.group(1)).toList();
    }

    private String counted(String person, String query) {
        var count = COUNT.matcher(page(person, "/cases" + query));
        assertThat(count.find()).isTrue();
        return count.group(1);
    }

    private String api() {
        return "/api/alliances/" + cast.alliance() + "/disputes";
    }

    private JsonNode json(String query) {
        return client("auditor").get(api() + query).json();
    }

    private Client client(String person) {
        return new Client(port, cast.user(person));
    }

    private String page(String person, String address) {
        return as(person).get(address).body();
    }

    private Tasklist as(String person) {
        return Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD);
    }
}

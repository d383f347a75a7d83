package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.WholeDatabase;
import org.concordat.access.CaseAccess;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Role;
import org.concordat.clock.ClockOffice;
import org.concordat.conflict.LinkOffice;
import org.concordat.database.DataFolder;
import org.concordat.notice.PersonalNoticeOffice;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("The list of cases")
class CaseListTest {

    private static final List<String> PEOPLE = List.of(
            "rep-hospital",
            "rep-insurer",
            "rep-clinic",
            "rep-county",
            "manager",
            "mediator",
            "hospital-mediator",
            "compliance",
            "insurer-compliance",
            "auditor",
            "admin",
            "owner");

    @Autowired
    Story story;

    @Autowired
    CaseList list;

    @Autowired
    LinkOffice links;

    @Autowired
    CaseAccess access;

    @Autowired
    People people;

    @Autowired
    EntityManagerFactory entities;

    @Autowired
    Clock clock;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    ClockOffice clocks;

    @Autowired
    PersonalNoticeOffice personal;

    @Autowired
    HikariDataSource application;

    @Autowired
    DataFolder folder;

    @LocalServerPort
    int port;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("asks as much of the database for twenty cases as for five")
    void asksNothingPerRow() {
        reports(5);
        var forFive = List.of(queries("manager"), queries("rep-insurer"));
        reports(15);

        assertThat(rows("manager")).hasSize(20);
        assertThat(List.of(queries("manager"), queries("rep-insurer"))).isEqualTo(forFive);
    }

    @Test
    @DisplayName("holds for everybody the cases they may see, and no other")
    void holdsWhatMayBeSeen() {
        story.anAlliance();
        var cases = List.of(
                story.aReportedDispute(cast),
                story.aReportedDisputeWith(cast, "clinic"),
                story.aMediation(cast),
                story.aMotion(cast));

        for (var person : PEOPLE) {
            var visible = cases.stream()
                    .filter(reference -> access.maySee(cast.user(person), reference))
                    .toList();
            assertThat(rows(person))
                    .as(person)
                    .extracting(CaseList.Row::reference)
                    .containsExactlyInAnyOrderElementsOf(visible);
            assertThat(access.visible(cast.user(person), cases))
                    .as(person)
                    .containsExactlyInAnyOrderElementsOf(visible);
            assertThat(access.inSight(reader(person), cases)).as(person).containsExactlyInAnyOrderElementsOf(visible);
        }
        assertThat(rows("insurer-compliance")).hasSize(1);
        assertThat(rows("rep-county")).hasSize(1);
    }

    @Test
    @DisplayName("goes on behind the newest ones, and ends with the oldest")
    void goesOn() {
        var oldest = story.aReportedDispute(cast);
        var newer = story.aReportedDispute(cast);
        fiftyNewer(() -> {
            var first = list.newest(reader("manager"), null);
            assertThat(first.rows()).isEmpty();
            var behind = list.newest(reader("manager"), first.older());
            assertThat(behind.rows()).extracting(CaseList.Row::reference).containsExactly(newer, oldest);
            assertThat(behind.older()).isNull();
            assertThat(page("manager", "/")).contains("These are the newest", "/?older=" + first.older());
            assertThat(page("manager", "/?older=" + newer))
                    .contains(oldest, "Back to the newest")
                    .doesNotContain(newer);
        });
        assertThat(page("manager", "/")).contains(oldest, newer).doesNotContain("Older ones");
    }

    @Test
    @DisplayName("does not go on behind a case that somebody may not see")
    void keepsThePlaceOfACase() {
        var reference = story.aReportedDispute(cast);

        assertThat(get("rep-clinic", "/?older=" + reference).statusCode()).isEqualTo(404);
        assertThat(get("rep-clinic", "/?older=D-2026-NONE").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("leaves a warning about an old case on the first page, however many newer ones there are")
    void keepsWarnings() {
        var reference = story.aReportedDispute(cast);
        personal.extensionGranted(clocks.clocksOf(reference).get(0), cast.user("manager"));

        fiftyNewer(() -> assertThat(list.noticesTo(reader("manager")))
                .extracting(CaseList.Message::reference)
                .contains(reference));
    }

    /** Cases that nobody but the office has in sight, all newer. */
    private void fiftyNewer(Runnable act) {
        var superuser = new WholeDatabase(application.getJdbcUrl(), folder).superuser();
        var alliance = alliances.alliance(cast.alliance()).id();
        superuser.update(
                "insert into docket_case (reference, alliance, opened_at) select 'X-' || md5(?::text || n), ?,"
                        + " timestamptz '2999-01-01' + n * interval '1 minute' from generate_series(1, 51) as n",
                alliance,
                alliance);
        try {
            act.run();
        } finally {
            superuser.update("delete from docket_case where alliance = ? and opened_at > '2999-01-01'", alliance);
        }
    }

    private Person reader(String person) {
        return people.get(cast.user(person));
    }

    private String page(String person, String path) {
        return get(person, path).body();
    }

    private HttpResponse<String> get(String person, String path) {
        return Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD)
                .get(path);
    }

    @Test
    @DisplayName("holds a merged case for those to whom it goes on, and not for who works for their parties by office")
    void followsMergers() {
        story.register(cast, "clinic-manager", "clinic", Role.CASE_MANAGER);
        story.register(cast, "county-manager", "county", Role.CASE_MANAGER);
        var merged = story.aReportedDispute(cast);
        var between = story.aReportedDisputeWith(cast, "clinic");
        var last = story.aReportedDisputeWith(cast, "county");
        merges(merged, between);
        assertThat(references("clinic-manager")).containsExactly(last);
        assertThat(references("rep-clinic")).containsExactlyInAnyOrder(merged, between);

        merges(between, last);

        var cases = List.of(merged, between, last);
        for (var person :
                List.of("clinic-manager", "county-manager", "rep-clinic", "rep-county", "manager", "auditor")) {
            var visible = cases.stream()
                    .filter(reference -> access.maySee(cast.user(person), reference))
                    .toList();
            assertThat(references(person)).as(person).containsExactlyInAnyOrderElementsOf(visible);
            assertThat(access.visible(cast.user(person), cases))
                    .as(person)
                    .containsExactlyInAnyOrderElementsOf(visible);
        }
        assertThat(references("county-manager")).isEmpty();
        assertThat(references("rep-county")).hasSize(3);
    }

    @Test
    @DisplayName("tells the deadline that comes next, not one that ran out and waits for somebody's decision")
    void tellsWhatComes() {
        var reference = story.aMediation(cast);
        story.daysPass(14);

        assertThat(rows("rep-hospital"))
                .filteredOn(row -> row.reference().equals(reference))
                .singleElement()
                .satisfies(row -> assertThat(row.next().at()).isAfter(clock.instant()));
    }

    private void merges(String reference, String into) {
        story.as(cast.user("manager"), () -> links.merge(reference, into));
    }

    private List<String> references(String person) {
        return rows(person).stream().map(CaseList.Row::reference).toList();
    }

    @Test
    @DisplayName("names the complainant before the respondents, the stage and the next deadline")
    void describesACase() {
        story.aReportedDisputeWith(cast, "county", "clinic");

        var row = rows("manager").get(0);

        assertThat(row.parties()).startsWith("The hospital and The c").contains("The county", "The clinic");
        assertThat(row.stage()).isEqualTo("Reported");
        assertThat(row.next()).isNotNull();
    }

    private void reports(int disputes) {
        IntStream.range(0, disputes).forEach(each -> story.aReportedDispute(cast));
    }

    private List<CaseList.Row> rows(String person) {
        return list.of(people.get(cast.user(person)));
    }

    private long queries(String person) {
        var reader = people.get(cast.user(person));
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        list.of(reader);
        statistics.setStatisticsEnabled(false);
        return statistics.getPrepareStatementCount();
    }
}

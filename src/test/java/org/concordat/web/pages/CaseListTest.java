package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.access.CaseAccess;
import org.concordat.alliance.People;
import org.concordat.alliance.Role;
import org.concordat.conflict.LinkOffice;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
        }
        assertThat(rows("insurer-compliance")).hasSize(1);
        assertThat(rows("rep-county")).hasSize(1);
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

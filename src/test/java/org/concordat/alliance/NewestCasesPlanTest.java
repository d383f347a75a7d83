package org.concordat.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.ManyCases;
import org.concordat.Story;
import org.concordat.access.CaseAccess;
import org.concordat.database.DataFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("The newest of many cases")
class NewestCasesPlanTest {

    @Autowired
    Story story;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    People people;

    @Autowired
    CaseAccess access;

    @Autowired
    HikariDataSource application;

    @Autowired
    DataFolder folder;

    @Autowired
    Clock clock;

    Cast cast;
    ManyCases many;

    @BeforeEach
    void manyCases() throws SQLException {
        cast = story.anAlliance();
        many = new ManyCases(
                application,
                folder,
                alliances.member(cast.alliance(), "hospital").id());
    }

    @AfterEach
    void asBefore() throws SQLException {
        many.close();
    }

    @Test
    @DisplayName("are read for the office without reading the others")
    void readsForTheOffice() {
        assertReadsLittle("auditor");
        assertReadsLittle("insurer-compliance");
    }

    @Test
    @DisplayName("are read for a party without reading the others, and for a member that is party to none")
    void readsForAParty() {
        assertReadsLittle("rep-hospital");
        assertReadsLittle("rep-clinic");
    }

    @Test
    @DisplayName("are read by part without reading the others, also for somebody with a part in most of them")
    void readsByPart() {
        assertReadsLittle("mediator");
        givePartInAll("mediator");
        assertReadsLittle("mediator");
        assertReadsLittle("mediator", clock.instant().minus(Duration.ofDays(400)));
    }

    private void givePartInAll(String name) {
        many.add(
                "case_part (reference, person, role, opened_at)",
                "'X-' || n || m.id, '" + cast.user(name) + "', 'MEDIATOR', now() - n * interval '1 hour'");
        many.count("case_part");
        many.count("case_goes_on");
    }

    private void assertReadsLittle(String name) {
        assertReadsLittle(name, Instant.parse("9999-12-31T00:00:00Z"));
    }

    @Test
    @DisplayName("are read behind a page of them as cheaply, and so is whether some are among them")
    void readsFurther() {
        for (var name : List.of("auditor", "rep-hospital", "mediator")) {
            assertReadsLittle(name, clock.instant().minus(Duration.ofDays(1)));
            var terms = new HashMap<>(terms(people.get(cast.user(name)), clock.instant()));
            terms.put("references", List.of("D-1", "D-2"));
            var plan = many.planOf(CasesInSight.AMONG, terms);
            assertThat(plan.lines().filter(line -> line.matches(".*actual rows=\\d{3,}.*")))
                    .as(name + "\n" + plan)
                    .isEmpty();
        }
    }

    private void assertReadsLittle(String name, Instant before) {
        var plan = many.planOf(CasesInSight.NEWEST, terms(people.get(cast.user(name)), before));

        assertThat(plan.lines().filter(line -> line.matches(".*actual rows=\\d{3,}.*")))
                .as(name + "\n" + plan)
                .isEmpty();
        assertThat(plan).doesNotContainPattern("Rows Removed by Filter: \\d{3,}");
    }

    private Map<String, Object> terms(Person person, Instant before) {
        var terms = new HashMap<>(CasesInSight.terms(person.alliance(), access.sightOf(person)));
        terms.put("most", 50);
        terms.put("before", Timestamp.from(before));
        terms.put("reference", "");
        return terms;
    }
}

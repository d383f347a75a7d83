package org.concordat.audit.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.concordat.AppealActs;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.access.CaseAccess;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.DocketCase;
import org.concordat.alliance.Entry;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.web.ReadableRecord;
import org.concordat.web.Readings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Behind the walls, a figure")
class FiguresWallsTest {

    @Autowired
    Story story;

    @Autowired
    AppealActs appeals;

    @Autowired
    AllianceFigures figures;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    People people;

    @Autowired
    CaseAccess access;

    @Autowired
    Readings readings;

    @Autowired
    ReadableRecord record;

    Cast cast;

    /** A warning was heard on appeal, and another dispute is under investigation. */
    @BeforeAll
    void twoDisputes() {
        cast = story.anAlliance();
        appeals.aHeardWarning(cast);
        story.anInvestigation(cast);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "rep-hospital",
                "rep-insurer",
                "rep-clinic",
                "manager",
                "mediator",
                "investigator",
                "committee",
                "executive",
                "compliance",
                "insurer-compliance",
                "hospital-committee",
                "auditor",
                "admin"
            })
    @DisplayName("counts just the steps that its reader can read one by one:")
    void countsWhatCanBeRead(String name) {
        var person = people.get(cast.user(name));

        var counted =
                of(person).workload().stream().mapToInt(Figures.Load::steps).sum();

        assertThat(counted).isEqualTo(readable(person).size());
    }

    @Test
    @DisplayName("does not move for somebody who is kept out of the case, whatever happens in it")
    void doesNotMove() {
        var excluded = people.get(cast.user("hospital-committee"));
        var before = of(excluded);

        story.aSettledDispute(cast);

        assertThat(of(excluded)).isEqualTo(before);
    }

    private Figures of(Person person) {
        var alliance = alliances.alliance(cast.alliance());
        var today = story.today();
        var period = new Period(today.minusYears(1), today.plusDays(1), alliance.zone());
        return figures.of(alliance.id(), access.sightOf(person), period);
    }

    private List<Entry> readable(Person person) {
        return access.newestFor(person, 50, null).stream()
                .map(DocketCase::reference)
                .flatMap(reference -> record.of(readings.of(person.username(), reference)).stream())
                .map(ReadableRecord.Line::entry)
                .filter(entry -> CountedOutcomes.STEPS.contains(entry.outcome()))
                .filter(entry -> CountedOutcomes.WORKERS.contains(entry.role()))
                .toList();
    }
}

package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.PageReader;
import org.concordat.Queries;
import org.concordat.Story;
import org.concordat.access.CaseAccess;
import org.concordat.alliance.Role;
import org.concordat.conflict.LinkOffice;
import org.concordat.glass.GlassOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("The page of a case that resembles others")
class CasePageQueriesTest {

    @Autowired
    PageReader pages;

    @Autowired
    Story story;

    @Autowired
    LinkOffice links;

    @Autowired
    CaseAccess access;

    @Autowired
    GlassOffice glass;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "rep-hospital", "auditor"})
    @DisplayName("asks the database as often however many they are")
    void asksAsOften(String person) throws Exception {
        var reference = story.aReportedDispute(cast);
        resembles(reference, 2);
        assertThat(open(person, reference)).contains("Related to");
        var few = Queries.of(() -> open(person, reference));

        resembles(reference, 4);
        open(person, reference);

        assertThat(Queries.of(() -> open(person, reference))).isEqualTo(few);
    }

    @Test
    @DisplayName("names one to an administrator as long as they have broken its glass, and none of the others")
    void namesWhatLiesBehindAGlass() {
        story.register(cast, "admin-two", null, Role.ADMINISTRATOR);
        var opened = story.aReportedDispute(cast);
        var other = story.aReportedDispute(cast);

        story.as(cast.user("admin-two"), () -> glass.breakGlass(opened, "Somebody complained."));

        assertThat(access.visible(cast.user("admin-two"), List.of(opened, other)))
                .containsExactly(opened);
    }

    private void resembles(String reference, int others) {
        for (var at = 0; at < others; at++) {
            var other = story.aReportedDispute(cast);
            story.as(cast.user("manager"), () -> links.relate(reference, other));
        }
    }

    private String open(String person, String reference) throws Exception {
        return pages.opens(cast.user(person), "/disputes/" + reference)
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}

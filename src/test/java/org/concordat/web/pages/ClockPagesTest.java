package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.concordat.ConcordatTest;
import org.concordat.PageReader;
import org.concordat.Story;
import org.concordat.WarningActs;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Role;
import org.concordat.clock.ClockOffice;
import org.concordat.clock.Explanations;
import org.concordat.clock.RunningClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

@ConcordatTest
@DisplayName("Pages that explain deadlines")
class ClockPagesTest {

    @Autowired
    PageReader pages;

    @Autowired
    Story story;

    @Autowired
    WarningActs warnings;

    @Autowired
    Explanations explanations;

    @Autowired
    Docket docket;

    @Autowired
    ClockOffice clocks;

    String reader;

    @BeforeEach
    void aReader() {
        reader = story.anAlliance().user("rep-clinic");
    }

    @Test
    @DisplayName("shows the date in the clock's zone and why it is that one")
    void showsTheDateAndWhy() throws Exception {
        open("/clock-trial?start=2026-07-02&amount=1&hours=&zone=")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Jul 6, 2026, 11:59 PM EDT")))
                .andExpect(content().string(containsString("data-zone=\"America/New_York\"")))
                .andExpect(content().string(containsString("holiday: Independence Day (observed)")));
    }

    @Test
    @DisplayName("says which field is wrong and keeps what was typed")
    void saysWhatIsWrong() throws Exception {
        open("/clock-trial?start=2026-07-02&amount=many")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("amount: must be a whole number")))
                .andExpect(content().string(containsString("value=\"2026-07-02\"")));
    }

    @Test
    @DisplayName("nobody moves time where no demo is played, and no page offers it")
    void timeIsNotMovedOutsideOfADemo() throws Exception {
        open("/demo-time").andExpect(status().isNotFound());
        open("/").andExpect(content().string(not(containsString("Demo time"))));
    }

    @Test
    @DisplayName("the case file says why each of its dates is what it is, and so does the clock's own page")
    void explainsTheDatesOfACase() throws Exception {
        var cast = story.anAlliance();
        var reference = story.aReportedDispute(cast);
        reader = cast.user("manager");
        var clock = assessment(reference);

        open("/disputes/" + reference)
                .andExpect(content().string(containsString("Why this date")))
                .andExpect(content().string(containsString("the start day does not count")));
        open("/clocks/" + clock.id())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Counted from the complete report")))
                .andExpect(content().string(containsString("day 1")));
        reader = story.anAlliance().user("manager");
        open("/clocks/" + clock.id()).andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("a deadline that ran out stands in sight, and those that ended in time are folded")
    void foldsWhatEndedInTime() throws Exception {
        var cast = story.anAlliance();
        var reference = story.aLateAssessment(cast);
        reader = cast.user("manager");

        var page = open("/disputes/" + reference).andReturn().getResponse().getContentAsString();

        assertThat(page.indexOf("Ran out")).isPositive().isLessThan(page.indexOf("Deadlines that ended in time"));
        assertThat(page.indexOf("Done in time")).isGreaterThan(page.indexOf("Deadlines that ended in time"));
    }

    @Test
    @DisplayName("an obligation's grace is said to count from the day it falls due, not from the signature")
    void explainsWhatGraceCountsFrom() throws Exception {
        var cast = story.anAlliance();
        var reference = story.aSettledDispute(cast);
        reader = cast.user("rep-insurer");

        open("/disputes/" + reference)
                .andExpect(content().string(containsString("Counted from the day it falls due on")));
    }

    @Test
    @DisplayName("the case file tells of the warnings of a deadline, and the first page tells those who were warned")
    void tellsOfWarnings() throws Exception {
        warnings.forgetOtherStories();
        var cast = story.anAlliance();
        warnings.warnsAt(cast, "assessmentDue", "\"1/3, 2/3\"");
        var reference = story.aReportedDispute(cast);
        reader = cast.user("manager");
        open("/disputes/" + reference).andExpect(content().string(containsString("Next warning on")));

        warnings.passTo(explanations
                .of(assessment(reference).id().toString())
                .next()
                .orElseThrow()
                .at());

        open("/disputes/" + reference)
                .andExpect(content().string(containsString("when 1/3 of the time was over")))
                .andExpect(content().string(containsString("when 2/3 of the time will be over")))
                .andExpect(content().string(containsString("Warning given before a deadline")))
                .andExpect(content().string(containsString("1/3 of its time over, due ")));
        open("/").andExpect(content().string(containsString("The time for assessment of the dispute runs out on")));
        reader = cast.user("rep-hospital");
        open("/")
                .andExpect(content().string(not(containsString("The time for assessment of the dispute runs out on"))));
    }

    @Test
    @DisplayName("whoever has nothing to do with a case any more is not reminded of it")
    void forgetsWhoIsGone() throws Exception {
        warnings.forgetOtherStories();
        var cast = story.anAlliance();
        warnings.warnsAt(cast, "sessionProposalDue", "\"1/3\"");
        var reference = story.aMediation(cast);
        reader = cast.user("mediator");
        warnings.passTo(explanations
                .of(clock("sessionProposalDue", reference).id().toString())
                .next()
                .orElseThrow()
                .at());
        open("/").andExpect(content().string(containsString("The time for proposal of a session runs out on")));

        docket.endPart(reference, reader, Role.MEDIATOR);

        open("/").andExpect(content().string(not(containsString("session proposal"))));
    }

    private RunningClock assessment(String reference) {
        return clock("assessmentDue", reference);
    }

    private RunningClock clock(String name, String reference) {
        return clocks.clocksOf(reference).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ResultActions open(String page) throws Exception {
        return pages.opens(reader, page);
    }
}

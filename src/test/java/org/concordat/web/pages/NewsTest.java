package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("What has changed since a reader last looked")
class NewsTest {

    private static final String NEWS = "Since you last looked";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    Cast cast;
    String reference;

    @BeforeEach
    void aDispute() {
        cast = story.anAlliance();
        reference = story.aReportedDispute(cast);
    }

    @Test
    @DisplayName("is nothing on the first look")
    void nothingAtFirst() {
        assertThat(look("rep-hospital")).doesNotContain(NEWS);
    }

    @Test
    @DisplayName("is told, and stays marked until the visit is over")
    void tellsWhatHappened() {
        look("rep-hospital");
        story.anHourPasses();
        story.completes(cast.user("manager"), "assessDispute", reference, Answers.assessment("accepted"));

        assertThat(look("rep-hospital")).contains(NEWS, "Dispute accepted");
        assertThat(look("rep-hospital")).contains(NEWS);
        story.anHourPasses();
        assertThat(look("rep-hospital")).doesNotContain(NEWS);
    }

    @Test
    @DisplayName("leaves out what the reader did")
    void leavesOutOwnActs() {
        look("manager");
        story.anHourPasses();
        story.completes(cast.user("manager"), "assessDispute", reference, Answers.assessment("dismissed"));

        assertThat(news(look("manager"))).doesNotContain("Dispute dismissed");
    }

    private String look(String person) {
        return Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD)
                .get("/disputes/" + reference)
                .body();
    }

    private static String news(String page) {
        var begin = page.indexOf(NEWS);
        return begin < 0 ? "" : page.substring(begin, page.indexOf("</section>", begin));
    }
}

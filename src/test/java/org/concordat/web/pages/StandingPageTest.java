package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.StandingActs.aMoment;

import java.time.Duration;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.StandingActs;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.alliance.Right;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("The first page")
class StandingPageTest {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    StandingActs acts;

    Cast cast;
    String reference;

    @BeforeEach
    void aDispute() {
        cast = story.anAlliance();
        reference = story.aReceivedReport(cast);
    }

    @Test
    @DisplayName("shows everybody in the alliance which rights are suspended, without a word about the dispute")
    void showsWhatIsSuspended() {
        acts.takes(reference, story.member(cast, "insurer"), Right.DATA, aMoment(), null);
        acts.takes(
                reference,
                story.member(cast, "insurer"),
                Right.VOTE,
                aMoment(),
                aMoment().plus(Duration.ofDays(30)));

        assertThat(members("rep-clinic"))
                .contains("Access to shared data", "Vote on the board, until ")
                .doesNotContain(reference);
    }

    @Test
    @DisplayName("shows that nothing is suspended once it is over")
    void showsThatItIsOver() {
        var sanction = acts.takes(reference, story.member(cast, "insurer"), Right.DATA, aMoment(), null);
        acts.givesBack(reference, sanction, story.member(cast, "insurer"), Right.DATA, aMoment());

        assertThat(members("rep-clinic"))
                .doesNotContain("Access to shared data")
                .contains("nothing");
    }

    private String members(String person) {
        var page = Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD)
                .get("/")
                .body();
        return page.substring(page.indexOf("Our alliance"));
    }
}

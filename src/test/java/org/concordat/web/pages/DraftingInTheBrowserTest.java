package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.ObligationActs;
import org.concordat.Story;
import org.concordat.obligation.Obligation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("A mediator who drafts in Tasklist")
class DraftingInTheBrowserTest {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    ObligationActs obligations;

    private BrowserHands hands;
    private Cast cast;

    @BeforeEach
    void takeUp() {
        cast = story.anAlliance();
        hands = new BrowserHands(chromium, port, story);
    }

    @AfterEach
    void layDown() {
        hands.rest();
    }

    @Test
    @DisplayName("says of each clause how often it is due and with what grace, where there is more to say")
    void draftsSpecialTerms() {
        var reference = story.anAgreedMediation(cast);
        var plain = story.clauses(cast, story.today().plusDays(20));
        var quarterly = obligations.clauses(
                cast,
                story.today().plusDays(30),
                "\"recurrence\":\"quarterly\",\"grace\":10,\"times\":4," + ObligationActs.MEASURE);
        var mediator = cast.user("mediator");
        var draft = Answers.draft(plain.replace("]", ",") + quarterly.substring(1));

        var page = hands.fillsIn(mediator, story.theirTask(mediator, "draftSettlement", reference), draft);
        BrowserHands.presses(page, "Complete");
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(page.locator(".fjs-form"))
                .hasCount(0);

        story.everybodySigns(cast, reference);
        assertThat(obligations.of(reference))
                .extracting(Obligation::clause, Obligation::grace)
                .startsWith(tuple(1, null), tuple(2, 10))
                .hasSize(5);
    }
}

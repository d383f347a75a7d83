package org.concordat.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("In a browser, the content of a closed dispute")
class ErasureBrowserTest {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    Cast cast;
    String reference;

    @BeforeEach
    void aWithdrawnDispute() {
        cast = story.anAlliance();
        reference = story.aReportedDispute(cast);
        story.withdraws(cast, reference);
    }

    @Test
    @DisplayName("is ordered erased from the case page, found by a second person on their first page, and gone")
    void isErased() {
        orders();

        var second = signIn("admin");
        second.getByText("carry it out, or drop it").click();
        assertThat(second.locator("main")).containsText("There is no way back.");
        second.getByText("Erase it for good").click();

        assertThat(second.locator("main")).containsText("Nobody can read it again");
        var party = signIn("rep-hospital");
        party.navigate("/disputes/" + reference);
        assertThat(party.locator("#erased")).containsText("was erased on");
        assertThat(party.locator("main")).not().containsText("has not been applied since March");
        second.navigate("/");
        assertThat(second.locator(".erasure-waits")).hasCount(0);
        story.thenTheRecordShows(reference, Outcome.ERASURE_ORDERED, Outcome.CONTENT_ERASED);
    }

    @Test
    @DisplayName(
            "is not erased by whoever ordered it, who is told that it takes a second person and may drop the order")
    void takesTwo() {
        var first = orders();

        assertThat(first.locator("main")).containsText("A second person has to carry it out");
        assertThat(first.getByText("Erase it for good")).hasCount(0);
        first.getByText("Drop the order").click();

        story.thenTheRecordShows(reference, Outcome.ERASURE_DROPPED);
        var party = signIn("rep-hospital");
        party.navigate("/disputes/" + reference);
        assertThat(party.locator("main")).containsText("has not been applied since March");
    }

    private Page orders() {
        var first = signIn("compliance");
        first.navigate("/disputes/" + reference);
        first.locator("#to-erasure").click();
        first.getByText("Order the erasure").click();
        assertThat(first.locator(".refusal")).containsText("must be one of the list");
        first.getByLabel("Why it is to be erased").selectOption("COURT_ORDER");
        first.getByText("Order the erasure").click();
        assertThat(first.locator("main")).containsText("has ordered it, because a court has ordered it");
        return first;
    }

    private Page signIn(String person) {
        return chromium.signIn(port, cast.user(person), Story.PASSWORD);
    }
}

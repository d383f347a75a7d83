package org.concordat.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("The glass of a case in a browser")
class GlassBrowserTest {

    private static final String STORY = "The rate agreed for 2026 has not been applied since March.";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Test
    @DisplayName("is broken with the keyboard and not without a reason, and closed when the auditor has read enough")
    void isBroken() {
        var cast = story.anAlliance();
        var reference = story.aReportedDispute(cast);
        var page = chromium.signIn(port, cast.user("auditor"), Story.PASSWORD);
        page.navigate("/disputes/" + reference);
        assertThat(page.locator("main")).not().containsText(STORY);

        press(page, "main a:has-text('Break the glass')");
        press(page, "main button:has-text('Break the glass')");
        assertThat(page.locator(".refusal")).containsText("Reason: must not be empty");
        page.getByLabel("Why you have to read " + reference).fill("A complaint about the office.");
        press(page, "main button:has-text('Break the glass')");

        assertThat(page.locator("main")).containsText(STORY);
        assertThat(page.locator("#glass")).containsText("You read this behind a broken glass, until");
        press(page, "#glass button");
        assertThat(page.locator("h1")).hasText("Break the glass");
        page.navigate("/disputes/" + reference);
        assertThat(page.locator("main")).not().containsText(STORY);
        assertThat(page.locator(".record")).containsText("Read behind the broken glass");
        story.thenTheRecordShows(reference, Outcome.GLASS_BROKEN, Outcome.READ_BEHIND_GLASS, Outcome.GLASS_CLOSED);
    }

    @Test
    @DisplayName("is broken by an administrator who knows the reference")
    void isBrokenByReference() {
        var cast = story.anAlliance();
        var reference = story.aReportedDispute(cast);
        var page = chromium.signIn(port, cast.user("admin"), Story.PASSWORD);

        page.getByText("Break the glass").click();
        page.getByLabel("Reference of the dispute").fill(reference);
        page.getByText("Go on").click();
        page.getByLabel("Why you have to read").fill("The only case manager is ill.");
        page.locator("main button:has-text('Break the glass')").click();

        assertThat(page.locator("main")).containsText(STORY);
        page.navigate("/glass");
        assertThat(page.locator("main")).containsText("Open to you now");
        page.getByText("I have read enough").click();
        assertThat(page.locator("main")).not().containsText("Open to you now");
    }

    @Test
    @DisplayName("leaves looks that an auditor finds by person and by day")
    void leavesLooks() {
        var cast = story.anAlliance();
        var reference = story.aReportedDispute(cast);
        chromium.signIn(port, cast.user("rep-hospital"), Story.PASSWORD).navigate("/disputes/" + reference);
        chromium.signIn(port, cast.user("manager"), Story.PASSWORD).navigate("/disputes/" + reference);
        var page = chromium.signIn(port, cast.user("auditor"), Story.PASSWORD);
        page.navigate("/disputes/" + reference);

        press(page, "main a:has-text('Who looked')");
        assertThat(page.locator("tbody tr")).hasCount(2);
        page.getByLabel("Who").selectOption("manager");
        press(page, "main button:has-text('Show')");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody")).containsText("for the office");

        page.locator("nav").getByText("Who looked").click();
        assertThat(page.locator("tbody")).containsText(reference);
        page.getByLabel("Until").fill("2001-01-01");
        press(page, "main button:has-text('Show')");
        assertThat(page.locator("main")).containsText("Nobody.");
    }

    private static void press(Page page, String what) {
        page.locator(what).first().focus();
        page.keyboard().press("Enter");
    }
}

package org.concordat.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.concordat.ConcordatTest;
import org.concordat.ObligationActs;
import org.concordat.SanctionActs;
import org.concordat.Story;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** With {@code -Dconcordat.pictures=docs/pages} it makes the README's picture anew. */
@ConcordatTest
@DisplayName("The page of an alliance in a browser")
class AllianceBrowserTest {

    private static final Path PICTURES = Path.of(System.getProperty("concordat.pictures", "target/pictures"));

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    ObligationActs obligations;

    @Autowired
    SanctionActs sanctions;

    @Test
    @DisplayName("is found in the head, asked with the keyboard for another day, and draws a bar beside each number")
    void isAsked() {
        var cast = story.anAlliance();
        obligations.isKept(cast, story.aSettledDispute(cast));
        sanctions.aWarning(cast);
        var page = chromium.signIn(port, cast.user("auditor"), Story.PASSWORD);

        page.locator("nav").getByText("Alliance").click();
        assertThat(page.locator("h1")).containsText("Alliance");
        assertThat(member(page, "The insurer")).containsText("Warning");
        assertThat(page.locator("section[aria-labelledby=stages] tbody tr").first())
                .containsText("Reported");
        assertThat(bars(page, "rates").count()).isEqualTo(4);
        assertThat(bars(page, "rates").nth(2).getAttribute("width")).isEqualTo("50");
        assertThat(bars(page, "rates").nth(2).boundingBox().width).isGreaterThan(20);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve("alliance.png")));

        page.getByLabel("Standing on").fill("2001-01-01");
        page.getByLabel("as known on").fill("2001-01-01");
        page.locator("form.choice button").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#members")).containsText("Jan 1, 2001");
        assertThat(page.locator("main")).containsText("As it was known at the end of 2001-01-01");
        assertThat(member(page, "The insurer")).not().containsText("Warning");

        page.navigate("/alliance?from=2026-02-30");
        assertThat(page.locator(".refusal")).containsText("from: must be a date");
    }

    private static Locator member(Page page, String name) {
        return page.locator("section[aria-labelledby=members] tr:has-text('" + name + "')");
    }

    private static Locator bars(Page page, String section) {
        return page.locator("section[aria-labelledby=" + section + "] .bar rect:not(.rest)");
    }
}

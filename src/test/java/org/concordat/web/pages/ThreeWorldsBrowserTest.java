package org.concordat.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("Of the same mediation, Tasklist shows")
class ThreeWorldsBrowserTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String STORY = "The rate agreed for 2026 has not been applied since March.";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    Cast cast;
    String reference;
    String session;
    String offer;

    /** A session is fixed for the mediator to hold; in another dispute of the same parties offers are asked for. */
    @BeforeEach
    void twoMediations() {
        cast = story.anAlliance();
        reference = story.aFixedSession(cast);
        session =
                story.theirTask(cast.user("mediator"), "holdSession", reference).getId();
        offer = story.anAskedOffer(cast);
    }

    @Test
    @DisplayName("the mediator their session, with the case beside it, and no offer that waits for a party")
    void theMediators() {
        var page = signIn("mediator");

        lists(page, "My tasks");
        var tasks = page.locator("ol.tasks-list");
        assertThat(tasks).containsText("Hold session · " + reference);
        assertThat(tasks).not().containsText("Submit offer");
        page.locator("ol.tasks-list > li")
                .filter(new Locator.FilterOptions().setHasText(reference))
                .click();

        assertThat(page.frameLocator("iframe[title='Case file']").getByText(STORY))
                .isVisible();
    }

    @Test
    @DisplayName("a party the offer it may make, with the case beside it, and not what the mediator has to do")
    void aPartys() {
        var page = signIn("rep-insurer");

        lists(page, "My tasks");
        var tasks = page.locator("ol.tasks-list");
        assertThat(tasks).containsText("Submit offer · " + offer);
        assertThat(tasks).not().containsText("Hold session");
        page.locator("ol.tasks-list > li")
                .filter(new Locator.FilterOptions().setHasText(offer))
                .click();

        assertThat(page.frameLocator("iframe[title='Case file']").getByText(STORY))
                .isVisible();
    }

    @Test
    @DisplayName(
            "a mediator who works for a party nothing: in no list, by no link, and no other way than what never was")
    void theExcludedMediators() {
        var page = signIn("hospital-mediator");
        page.navigate(TASKLIST);
        assertThat(page.getByText("My tasks")).isVisible();

        var filters = page.locator(".task-filters .name a").allInnerTexts();
        Assertions.assertThat(filters).hasSizeGreaterThan(1);
        for (var name : filters) {
            lists(page, name.strip());
            assertThat(page.getByText("No task matching filters found.")).isVisible();
            assertThat(page.locator("ol.tasks-list > li")).hasCount(0);
        }
        page.navigate(TASKLIST + "#/?task=" + session);
        page.reload();
        assertThat(page.getByText("My tasks")).isVisible();
        assertThat(page.locator("body")).not().containsText("Hold session");

        Assertions.assertThat(text(page, "/case-file?task=" + session))
                .isEqualTo(text(page, "/case-file?task=" + UUID.randomUUID()));
        Assertions.assertThat(text(page, "/disputes/" + reference)).isEqualTo(text(page, "/disputes/D-0000-0000"));
    }

    private static String text(Page page, String path) {
        page.navigate(path);
        return page.locator("main").innerText();
    }

    /** Chooses a list, and waits until its tasks have come: an empty page would pass for an empty list before. */
    private static void lists(Page page, String name) {
        if (!page.url().contains(TASKLIST)) {
            page.navigate(TASKLIST);
        }
        page.locator(".task-filters .name a").getByText(name).first().click();
        page.waitForURL(Pattern.compile(".*[?&]filter=.+"));
        var chosen = page.url().replaceFirst(".*[?&]filter=([^&]+).*", "$1");
        page.waitForResponse(response -> response.url().contains("/filter/" + chosen + "/list"), page::reload);
    }

    private Page signIn(String person) {
        return chromium.signIn(port, cast.user(person), Story.PASSWORD);
    }
}

package org.concordat.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
class TasklistBrowserTest {

    private static final String NOTES = "Both sides named their lowest figure in confidence.";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Test
    @DisplayName(
            "takes a mediator from the sign-in over the case file to a held session, and keeps nothing in the browser")
    void letsAMediatorWork() {
        var cast = story.anAlliance();
        var reference = story.aFixedSession(cast);
        var page = chromium.signInAtTheForm(port, cast.user("mediator"), Story.PASSWORD);
        var refused = watchRefusals(page);

        openTask(page, reference);
        var file = page.frameLocator("iframe[title='Case file']");
        assertThat(file.getByText("The rate agreed for 2026 has not been applied since March."))
                .isVisible();
        fillsSession(page);
        page.getByText("Complete", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("ol.tasks-list")).containsText("Draft settlement · " + reference);

        story.thenTheRecordShows(reference, Outcome.SESSION_HELD);
        assertThat(page.evaluate("JSON.stringify(localStorage)").toString()).doesNotContain("lowest figure");
        assertThat(refused).isEmpty();
    }

    @Test
    @DisplayName("speaks in words from the first moment on, also when they are slow to come")
    void speaksInWords() {
        var cast = story.anAlliance();
        story.aFixedSession(cast);
        var page = chromium.signIn(port, cast.user("mediator"), Story.PASSWORD);
        page.route("**/locales/en.json*", words -> {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            words.resume();
        });

        page.navigate(TASKLIST);

        assertThat(page.locator("ol.tasks-list > li")).hasCount(1);
        assertThat(page.locator("body")).containsText("Created");
        assertThat(page.locator("body")).not().containsText("CREATION_DATE");
    }

    @Test
    @DisplayName("tells by the server's clock how long ago a task was created, not by the browser's")
    void tellsTimeByTheServer() {
        var cast = story.anAlliance();
        story.daysPass(3);
        story.aFixedSession(cast);

        var page = chromium.signIn(port, cast.user("mediator"), Story.PASSWORD);
        page.navigate(TASKLIST);

        assertThat(page.locator("ol.tasks-list > li"))
                .containsText(Pattern.compile(
                        "Created\\s+(a few seconds ago|in a few seconds|a minute ago|\\d minutes ago)"));
    }

    @Test
    @DisplayName("keeps no draft of a form in the browser, whoever asks it to")
    void keepsNoDraftInTheBrowser() {
        var cast = story.anAlliance();
        var page = chromium.signIn(port, cast.user("mediator"), Story.PASSWORD);
        page.navigate(TASKLIST);
        assertThat(page.getByText("My tasks")).isVisible();

        page.evaluate(
                "localStorage.setItem('camunda-form:1', 'planted'); localStorage.setItem('camForm:3', 'planted'); localStorage.setItem('other', 'kept')");

        var kept = page.evaluate("JSON.stringify(localStorage)").toString();
        assertThat(kept).contains("kept").doesNotContain("camunda-form:1").doesNotContain("camForm:3");
    }

    @Test
    @DisplayName("signs out everywhere at once and leads to the one sign-in")
    void signsOutEverywhere() {
        var cast = story.anAlliance();
        var page = chromium.signInAtTheForm(port, cast.user("admin"), Story.PASSWORD);
        page.navigate(TASKLIST);

        page.locator(".account .dropdown-toggle").click();
        page.locator(".account .logout a").click();
        assertThat(page.getByLabel("Username")).isVisible();
        assertThat(page.url()).endsWith(":" + port + "/login");

        page.navigate("/");
        assertThat(page.url()).endsWith("/login");
        page.navigate("/camunda/app/cockpit/default/");
        assertThat(page.url()).endsWith("/login");
    }

    private static ArrayList<String> watchRefusals(Page page) {
        var refused = new ArrayList<String>();
        page.onResponse(response -> {
            if (response.status() >= 400) {
                refused.add(response.status() + " " + response.url());
            }
        });
        return refused;
    }

    private static void openTask(Page page, String reference) {
        page.navigate(TASKLIST);
        page.locator(".task-filters .name a").getByText("My tasks").click();
        page.locator("ol.tasks-list > li")
                .filter(new Locator.FilterOptions().setHasText(reference))
                .click();
    }

    private void fillsSession(Page page) {
        page.locator(".task-card .nav-tabs")
                .getByText("Form", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.getByLabel("Was held").check();
        var day = page.getByPlaceholder("mm/dd/yyyy");
        day.fill(DateTimeFormatter.ofPattern("MM/dd/yyyy").format(story.today()));
        day.press("Enter");
        page.getByLabel("The parties agree").check();
        page.getByLabel("Notes of the session").fill(NOTES);
    }
}

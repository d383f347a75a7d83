package org.concordat.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
@DisplayName("With the keyboard alone")
class KeyboardBrowserTest {

    private static final int ENOUGH = 80;

    /** What has the focus: its name as it is read out, and whether one sees that it has the focus. */
    private static final String FOCUSED =
            """
            () => {
              let at = document.activeElement;
              if (at.tagName === 'IFRAME') { at = at.contentDocument.activeElement; }
              if (at === at.ownerDocument.body) { return null; }
              const style = at.ownerDocument.defaultView.getComputedStyle(at);
              const labels = [...(at.labels || [])].map(each => each.textContent).join(' ');
              const name = at.getAttribute('aria-label') || labels || at.textContent || at.title || at.alt || '';
              const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';
              return { name: name.replace(/\\s+/g, ' ').trim(), seen: seen, what: at.outerHTML.substring(0, 160) };
            }
            """;

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    private Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("a person reaches every action of the pages, reads what each is called and sees where they are")
    void reachesEveryAction() {
        var reference = story.aReportedDispute(cast);
        story.aReceivedReport(cast);
        var manager = chromium.signIn(port, cast.user("manager"), Story.PASSWORD);
        var party = chromium.signIn(port, cast.user("rep-hospital"), Story.PASSWORD);

        reaches(manager, "/work", "Take Acknowledge report", "Take the marked ones");
        reaches(manager, "/disputes/" + reference, "File it", "Correct");
        reaches(party, "/disputes/" + reference, "File it", "Withdraw this dispute");
        reaches(
                party,
                "/disputes/new",
                "The insurer",
                "Subject, in one line",
                "What it is about",
                "Report the dispute");
    }

    private static void reaches(Page page, String path, String... actions) {
        var stops = stops(page, path);
        for (var action : actions) {
            assertThat(stops).as(path).anyMatch(stop -> stop.startsWith(action));
        }
    }

    /** Where the tabulator stops, from the top of a page to its end. */
    private static List<String> stops(Page page, String path) {
        page.navigate(path);
        var stops = new ArrayList<String>();
        for (var stop = next(page); stop != null && stops.size() < ENOUGH; stop = next(page)) {
            assertThat(stop.get("name").toString())
                    .as("name of %s", stop.get("what"))
                    .isNotEmpty();
            assertThat(stop.get("seen"))
                    .as("visible focus of %s", stop.get("what"))
                    .isEqualTo(true);
            stops.add(stop.get("name").toString());
        }
        return stops;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> next(Page page) {
        page.keyboard().press("Tab");
        return (Map<String, Object>) page.evaluate(FOCUSED);
    }

    @Test
    @DisplayName("a person reads the case file of a task in Tasklist, fills its form in and completes it")
    void completesATask() {
        var reference = story.aReceivedReport(cast);
        var page = chromium.signIn(port, cast.user("manager"), Story.PASSWORD);
        page.navigate("/camunda/app/tasklist/default/");
        assertThat(page.locator("ol.tasks-list")).containsText(reference);

        tabsTo(page, "My tasks");
        page.keyboard().press("Enter");
        tabsTo(page, "Acknowledge report · " + reference);
        page.keyboard().press("Enter");
        tabsTo(page, "Claim");
        page.keyboard().press("Enter");
        assertThat(page.locator(".task-card .meta .assignee")).containsText("manager");
        tabsTo(page, "Case file");
        page.keyboard().press("Enter");
        tabsTo(page, "File it");
        backTo(page, "Form");
        page.keyboard().press("Enter");
        tabsTo(page, "The report is complete");
        page.keyboard().press("Space");
        tabsTo(page, "Complete");
        page.keyboard().press("Enter");

        assertThat(page.locator("ol.tasks-list")).not().containsText("Acknowledge report");
        story.thenTheRecordShows(reference, Outcome.REPORT_ACKNOWLEDGED);
    }

    private static void tabsTo(Page page, String name) {
        goesTo(page, name, "Tab");
    }

    private static void backTo(Page page, String name) {
        goesTo(page, name, "Shift+Tab");
    }

    private static void goesTo(Page page, String name, String key) {
        var passed = new ArrayList<>();
        for (var step = 0; step < ENOUGH; step++) {
            page.keyboard().press(key);
            var stop = (Map<?, ?>) page.evaluate(FOCUSED);
            passed.add(stop == null ? "nothing" : stop.get("name"));
            if (stop != null && stop.get("name").toString().contains(name)) {
                assertThat(stop.get("seen"))
                        .as("visible focus of %s", stop.get("what"))
                        .isEqualTo(true);
                return;
            }
        }
        throw new AssertionError(key + " does not lead to " + name + ", but to " + passed);
    }
}

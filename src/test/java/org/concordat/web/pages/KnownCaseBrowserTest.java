package org.concordat.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.SanctionActs;
import org.concordat.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** With {@code -Dconcordat.pictures=docs/pages} it makes the README's pictures anew. */
@ConcordatTest
@DisplayName("A case as known on an earlier day, in a browser")
class KnownCaseBrowserTest {

    private static final Path PICTURES = Path.of(System.getProperty("concordat.pictures", "target/pictures"));

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    SanctionActs sanctions;

    Cast cast;
    String reference;
    String then;

    @BeforeEach
    void aReversedWarning() {
        cast = story.anAlliance();
        reference = sanctions.aWarning(cast);
        then = story.today().toString();
        story.daysPass(5);
        sanctions.isReversed(sanctions.last(reference));
    }

    @Test
    @DisplayName("is chosen with the keyboard, stays on its day on the way to how it went, and leads back to today")
    void staysOnItsDay() {
        var page = auditor();
        page.navigate("/disputes/" + reference);
        assertThat(page.locator("#sanctions-title + article mark")).hasText("Reversed");

        chooses(page);

        assertThat(page.locator("#as-known")).containsText("later is not shown");
        assertThat(page.locator("#sanctions article mark")).hasText("In force");
        picture(page, "as-known");
        page.locator("#to-course").press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/course\\?known=" + then));
        assertThat(page.locator("#as-known")).isVisible();
        page.locator("svg a").first().press("Enter");
        assertThat(page.locator("#as-known")).isVisible();
        page.getByLabel("Notices").check();
        page.locator("#events button").press("Enter");
        assertThat(page.locator("#as-known")).isVisible();
        page.getByText("Back to today").press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/course"));
        assertThat(page.locator("#as-known")).hasCount(0);
    }

    @Test
    @DisplayName("prints what it is, and everything that is folded on the screen")
    void printsAll() {
        var page = auditor();
        page.navigate("/disputes/" + reference + "/course?known=" + then);
        var folded = page.locator("details.fold > ul").first();
        assertThat(folded).isHidden();

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator("#as-known")).containsText("As known on");
        assertThat(page.locator("#as-known a")).isHidden();
        assertThat(folded).isVisible();
    }

    private void chooses(Page page) {
        page.getByLabel("As known on").fill(then);
        page.getByLabel("As known on").press("Enter");
    }

    private Page auditor() {
        return chromium.signIn(port, cast.user("auditor"), Story.PASSWORD);
    }

    private static void picture(Page page, String name) {
        page.setViewportSize(1400, 1150);
        page.evaluate("window.scrollTo(0, 0)");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}

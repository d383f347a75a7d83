package org.concordat.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** With {@code -Dconcordat.pictures=docs/pages} it makes the README's pictures anew. */
@ConcordatTest
@DisplayName("The auditor's desk in a browser")
class AuditorsDeskBrowserTest {

    private static final Path PICTURES = Path.of(System.getProperty("concordat.pictures", "target/pictures"));

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("finds a case among others, and leads from there to how it went")
    void findsACase() {
        story.aReportedDispute(cast);
        var reference = story.aReportedDisputeWith(cast, "clinic");
        story.aMediation(cast);
        story.aSettledDispute(cast);
        var page = auditor();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Cases").setExact(true))
                .click();
        picture(page, "cases");

        page.getByLabel("Party").selectOption("clinic");
        page.getByLabel("Stage").selectOption("reported");
        page.getByText("Search").press("Enter");

        assertThat(page.locator("#found")).hasText("1 case");
        assertThat(page.getByLabel("Party")).hasValue("clinic");
        page.getByLabel("How " + reference + " went").click();
        assertThat(page.locator("h1")).hasText("How " + reference + " went");
    }

    @Test
    @DisplayName("goes through the picture with the keyboard, into a called process and back")
    void goesThroughThePicture() {
        var reference = story.aReportedDispute(cast);
        var page = course(reference);
        var called = page.locator("svg a[aria-label^='Receive report']");

        called.focus();
        page.keyboard().press("Enter");

        assertThat(page.locator("#path-title")).containsText("Conflict reporting, version");
        assertThat(page.locator("svg title").first()).hasText("Conflict reporting");
        page.getByText("The path as a list").press("Enter");
        assertThat(page.locator("#stops")).containsText("Acknowledge report (user task): passed");
        page.getByText("Back to Dispute resolution").press("Enter");
        assertThat(page.locator("#path-title")).containsText("Dispute resolution, version");
    }

    @Test
    @DisplayName("shows only the kinds that were asked for, and says the time of wherever the reader is")
    void showsKinds() {
        var reference = story.aReportedDispute(cast);
        var page = chromium.signIn(port, cast.user("auditor"), Story.PASSWORD, "Asia/Tokyo");
        page.navigate("/disputes/" + reference + "/course");

        page.getByLabel("Notices").check();
        page.locator("#events button").click();

        assertThat(page.locator("#events tbody tr td:nth-child(2)").first()).hasText("Notices");
        assertThat(page.locator("#events tbody")).not().containsText("Task offered");
        assertThat(page.locator("#events tbody tr").first()).containsText("(Asia/Tokyo)");
        assertThat(page.getByLabel("Notices")).isChecked();
    }

    @Test
    @DisplayName("prints the whole picture on the page, without what only a screen needs")
    void prints() {
        var reference = story.aBreachedObligation(cast);
        var page = course(reference);
        page.locator("#processes a:has-text('Sanction for non-compliance')").click();
        assertThat(page.locator("#path-title")).containsText("Sanction for non-compliance");
        picture(page, "course");

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator("body > header")).isHidden();
        assertThat(page.locator("#events form")).isHidden();
        var picture = page.locator("figure svg").first().boundingBox();
        assertThat(picture.x + picture.width).isLessThanOrEqualTo(1400);
        assertThat(page.locator("#stops")).hasCount(1);
    }

    private Page auditor() {
        return chromium.signIn(port, cast.user("auditor"), Story.PASSWORD);
    }

    private Page course(String reference) {
        var page = auditor();
        page.navigate("/disputes/" + reference);
        page.locator("#to-course").press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/course"));
        return page;
    }

    private static void picture(Page page, String name) {
        page.setViewportSize(1400, 1150);
        page.evaluate("window.scrollTo(0, 0)");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}

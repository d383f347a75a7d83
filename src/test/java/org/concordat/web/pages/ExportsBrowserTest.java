package org.concordat.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.assertj.core.api.Assertions;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.sealing.Sealer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("An export in a browser")
class ExportsBrowserTest {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    AllianceRecord record;

    @Autowired
    Sealer sealer;

    Cast cast;
    String reference;

    @BeforeEach
    void aReport() {
        cast = story.anAlliance();
        reference = story.aReportedDispute(cast);
        sealer.seal(alliances.alliance(cast.alliance()).id());
    }

    @Test
    @DisplayName("of the event log is ordered with the keyboard, counted before, and says when it is complete")
    void isAnEventLog() throws IOException {
        var entries = record.entriesOf(reference).size();
        var page = chromium.signIn(port, cast.user("auditor"), Story.PASSWORD);
        press(page, "header a:has-text('Event log')");
        page.getByLabel("CSV").check();
        page.getByLabel("Last day").fill("");
        press(page, "main button:has-text('Count the entries')");
        assertThat(page.locator(".refusal")).containsText("to: must be a date");
        page.getByLabel("Last day").fill("2098-12-31");
        page.getByLabel("First day").fill("2026-01-01");
        press(page, "main button:has-text('Count the entries')");
        assertThat(page.locator("#ready h2")).hasText(entries + " entries");
        page.waitForLoadState();

        var file = page.waitForDownload(() -> press(page, "#download"));

        assertThat(page.locator("#state")).hasText("Complete: " + entries + " entries.");
        Assertions.assertThat(file.suggestedFilename()).endsWith(".csv");
        Assertions.assertThat(Files.readAllLines(file.path())).hasSize(1 + entries);
    }

    @Test
    @DisplayName("of the event log that breaks off is not saved, and the page says so")
    void breaksOff() {
        var page = chromium.signIn(port, cast.user("auditor"), Story.PASSWORD);
        page.navigate("/event-log?from=2026-01-01&to=2098-12-31&format=xes");
        page.route("**/event-log/file*", route -> route.abort("connectionreset"));

        press(page, "#download");

        assertThat(page.locator("#state")).containsText("The download broke off");
        assertThat(page.locator("#progress")).isHidden();
    }

    @Test
    @DisplayName("of a case is taken from its page, as a PDF in the reader's zone and as a bundle")
    void isACase() throws IOException {
        var page = chromium.signIn(port, cast.user("rep-insurer"), Story.PASSWORD, "Asia/Tokyo");
        page.navigate("/disputes/" + reference);
        press(page, "main a:has-text('Take the file with you')");
        assertThat(page.getByLabel("Your time zone")).hasValue("Asia/Tokyo");

        var pdf = page.waitForDownload(() -> press(page, "#pdf button"));
        var bundle = page.waitForDownload(() -> press(page, "#bundle button"));

        Assertions.assertThat(pdf.suggestedFilename()).isEqualTo("case-" + reference + ".pdf");
        Assertions.assertThat(new String(Files.readAllBytes(pdf.path()), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        Assertions.assertThat(Files.readString(bundle.path())).contains("concordat-case/1", reference);
        page.getByLabel("How many entries").fill("many");
        press(page, "#bundle button");
        assertThat(page.locator("main")).containsText("must be a whole number");
    }

    private static void press(Page page, String what) {
        page.locator(what).first().focus();
        page.keyboard().press("Enter");
    }
}

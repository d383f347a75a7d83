package org.concordat.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
class PagesBrowserTest {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    AllianceOffice alliances;

    @Test
    @DisplayName("takes a report, after saying at the field what was wrong with it and keeping what was typed")
    void takesAReport() {
        var cast = story.anAlliance();
        var page = chromium.signIn(port, cast.user("rep-hospital"), Story.PASSWORD);
        page.navigate("/disputes/new");
        page.getByLabel("Subject, in one line").fill("Late payments");
        page.getByLabel("What happened").fill("Three invoices are open.");
        page.getByLabel("The insurer").check();
        page.getByLabel("What it is about").selectOption("financial");
        page.getByLabel("How grave it is").selectOption("medium");
        page.getByLabel("Effect on patients").selectOption("low");
        page.getByLabel("Amount at stake").fill("a lot");
        page.getByText("Report the dispute").click();

        assertThat(page.locator("#amount-problem")).containsText("whole US dollars");
        assertThat(page.getByLabel("Subject, in one line")).hasValue("Late payments");
        assertThat(page.getByLabel("The insurer")).isChecked();
        page.getByLabel("Amount at stake").fill("$120,000");
        page.getByText("Report the dispute").click();

        assertThat(page.locator("h1")).hasText("Late payments");
        var reference = page.url().replaceAll(".*/", "");
        story.thenTheRecordShows(reference, Outcome.DISPUTE_REPORTED);
    }

    @Test
    @DisplayName("files a document and gives it back as an attachment, with its name")
    void filesEvidence() throws IOException {
        var cast = story.anAlliance();
        var reference = story.aReportedDispute(cast);
        var page = chromium.signIn(port, cast.user("rep-insurer"), Story.PASSWORD);
        page.navigate("/disputes/" + reference);

        page.locator("#file").setInputFiles(document("schedule b.html", "<script>alert(1)</script>"));
        page.getByText("File it").click();
        assertThat(page.locator("#evidence")).containsText("schedule b.html");
        var download = page.waitForDownload(
                () -> page.locator("#evidence a").getByText("schedule b.html").click());

        var headers = page.request()
                .get(page.locator("#evidence a").first().getAttribute("href"))
                .headers();
        assertThat(headers.get("content-disposition")).startsWith("attachment;");
        assertThat(headers).containsEntry("content-type", "application/octet-stream");
        assertThat(headers).containsEntry("x-content-type-options", "nosniff");
        assertThat(download.suggestedFilename()).isEqualTo("schedule b.html");
        assertThat(Files.readString(download.path())).isEqualTo("<script>alert(1)</script>");
        story.thenTheRecordShows(reference, Outcome.EVIDENCE_FILED);
    }

    @Test
    @DisplayName("lets the investigator strike a document, with the keyboard alone and not without reasons")
    void rulesOnADocument() {
        var cast = story.anAlliance();
        var reference = story.anInvestigation(cast);
        var party = chromium.signIn(port, cast.user("rep-insurer"), Story.PASSWORD);
        party.navigate("/disputes/" + reference);
        party.locator("#file").setInputFiles(document("letter.txt", "words"));
        party.getByText("File it").click();
        assertThat(party.getByText("Rule on it")).hasCount(0);
        var page = chromium.signIn(port, cast.user("investigator"), Story.PASSWORD);
        page.navigate("/disputes/" + reference);

        page.getByText("Rule on it").focus();
        page.keyboard().press("Enter");
        page.getByLabel("Strike it out").focus();
        page.keyboard().press("Space");
        page.getByLabel("Reasons").fill("  ");
        page.getByText("Enter the ruling").press("Enter");
        assertThat(page.locator(".refusal")).containsText("reasons: must not be empty");
        page.getByLabel("Strike it out").check();
        page.getByLabel("Reasons").fill("Nobody knows who wrote it.");
        page.getByText("Enter the ruling").press("Enter");

        assertThat(page.locator("#evidence")).containsText("Struck");
        story.thenTheRecordShows(reference, Outcome.EVIDENCE_FILED, Outcome.EVIDENCE_STRUCK);
    }

    private static FilePayload document(String name, String content) {
        return new FilePayload(name, "text/html", content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("finds a saved draft again")
    void keepsDrafts() {
        var cast = story.anAlliance();
        var reference = story.aFixedSession(cast);
        var task = story.tasksOf(cast.user("mediator"), reference).get(0).getId();
        var page = chromium.signIn(port, cast.user("mediator"), Story.PASSWORD);
        page.navigate("/case-file?task=" + task);

        page.getByLabel("Notes of the session").fill("They may settle at 1.9 million.");
        page.getByText("Save draft").click();
        assertThat(page.getByText("Saved.")).isVisible();
        page.navigate("/case-file?task=" + task);

        assertThat(page.getByLabel("Notes of the session")).hasValue("They may settle at 1.9 million.");
    }

    @Test
    @DisplayName("shows an outsider's case like one that does not exist")
    void hidesCasesOfOthers() {
        var cast = story.anAlliance();
        var reference = story.aMediation(cast);
        var task = story.tasksOf(cast.user("mediator"), reference).get(0).getId();
        var page = chromium.signIn(port, cast.user("rep-clinic"), Story.PASSWORD);

        assertThat(contentOf(page, "/disputes/" + reference)).isEqualTo(contentOf(page, "/disputes/D-0000-0000"));
        assertThat(contentOf(page, "/case-file?task=" + task))
                .isEqualTo(contentOf(page, "/case-file?task=" + UUID.randomUUID()));
    }

    private static String contentOf(Page page, String address) {
        var response = page.navigate(address);
        assertThat(response.status()).isEqualTo(404);
        return page.locator("main").innerText();
    }

    @Test
    @DisplayName("shows an auditor that something was written, not what")
    void withholdsFromAuditors() {
        var cast = story.anAlliance();
        var reference = story.anAgreedMediation(cast);
        var page = chromium.signIn(port, cast.user("auditor"), Story.PASSWORD);
        page.navigate("/disputes/" + reference);

        assertThat(page.locator("main")).containsText("Place of a session");
        assertThat(page.locator("main")).not().containsText("Room 4 of the alliance's office");
        assertThat(page.locator("main")).not().containsText("otes of a session");
        assertThat(page.locator("main")).not().containsText("has not been applied since March");
    }

    @Test
    @DisplayName("shows a session's notes to the mediator who wrote them, and to no party")
    void keepsNotesWithTheirAuthor() {
        var cast = story.anAlliance();
        var reference = story.anAgreedMediation(cast);
        var mediator = chromium.signIn(port, cast.user("mediator"), Story.PASSWORD);
        mediator.navigate("/disputes/" + reference);
        assertThat(mediator.locator("main")).containsText("Both sides spoke.");

        var party = chromium.signIn(port, cast.user("rep-hospital"), Story.PASSWORD);
        party.navigate("/disputes/" + reference);
        assertThat(party.locator("main")).containsText("Session held");
        assertThat(party.locator("main")).not().containsText("Both sides spoke.");
        assertThat(party.locator("main")).not().containsText("otes of a session");
    }

    @Test
    @DisplayName("withdraws a dispute after asking once more")
    void withdraws() {
        var cast = story.anAlliance();
        var reference = story.aReportedDispute(cast);
        var page = chromium.signIn(port, cast.user("rep-hospital"), Story.PASSWORD);
        page.navigate("/disputes/" + reference);

        page.getByText("Withdraw this dispute").click();
        page.locator("main button").click();

        assertThat(page.locator("main")).containsText("Closed: withdrawn");
        story.thenTheRecordShows(reference, Outcome.DISPUTE_WITHDRAWN);
    }

    @Test
    @DisplayName("says before a withdrawal that what is owed is let go with it, where something is")
    void saysWhatAWithdrawalLetsGo() {
        var cast = story.anAlliance();
        var page = chromium.signIn(port, cast.user("rep-hospital"), Story.PASSWORD);

        page.navigate("/disputes/" + story.aSettledDispute(cast) + "/withdrawal");
        assertThat(page.locator("main")).containsText("What is still owed to your organisation");
        page.navigate("/disputes/" + story.aReportedDispute(cast) + "/withdrawal");
        assertThat(page.locator("main")).not().containsText("What is still owed");
    }

    @Test
    @DisplayName("lets the first administrator found an alliance with members, people and seats")
    void setsAnAllianceUp() {
        var installer = "installer-" + UUID.randomUUID().toString().substring(0, 8);
        alliances.registerInstaller(installer, "Installer", Story.PASSWORD);
        var code = "founded-" + installer.substring(10);
        var page = chromium.signIn(port, installer, Story.PASSWORD);

        page.navigate("/setup");
        page.getByLabel("Name").fill("Lake Shore Network");
        page.getByLabel("Code").fill(code);
        page.locator("main").getByText("Found the alliance").click();
        var members = page.locator("#members form");
        members.locator("[name=name]").fill("Lake Hospital");
        members.locator("[name=code]").fill("lake");
        members.locator("button").click();
        var people = page.locator("#people form");
        people.locator("[name=name]").fill("Lena Lake");
        people.locator("[name=username]").fill("lena-" + code);
        people.locator("[name=member]").selectOption("lake");
        people.locator("[name=password]").fill(Story.PASSWORD);
        people.locator("[value=representative]").check();
        people.locator("button").click();
        var seats = page.locator("#seats form");
        seats.locator("[name=holder]").selectOption("lena-" + code);
        seats.locator("button").click();

        assertThat(page.locator("#seats table")).containsText("lena-" + code);
        assertThat(alliances.member(code, "lake").name()).isEqualTo("Lake Hospital");
    }

    @Test
    @DisplayName("shows beside a deadline in the alliance's zone what it is where the reader is")
    void showsTheReadersZone() {
        var cast = story.anAlliance();
        var reference = story.aReportedDispute(cast);
        var there = chromium.signIn(port, cast.user("rep-hospital"), Story.PASSWORD, "Asia/Tokyo");
        var here = chromium.signIn(port, cast.user("rep-hospital"), Story.PASSWORD, "America/New_York");
        there.navigate("/disputes/" + reference);
        here.navigate("/disputes/" + reference);

        assertThat(there.locator(".deadlines .own-zone").first()).containsText("(Asia/Tokyo)");
        assertThat(there.locator(".deadlines time").first()).containsText("11:59 PM E");
        assertThat(here.locator(".deadlines time").first()).isVisible();
        assertThat(here.locator(".deadlines .own-zone")).hasCount(0);
        there.navigate("/disputes/" + reference + "/course");
        here.navigate("/disputes/" + reference + "/course");
        assertThat(there.locator("p", new Page.LocatorOptions().setHasText("Began on"))
                        .first())
                .containsText(Pattern.compile("E[SD]T \\(.*M where you are\\) and goes on"));
        assertThat(here.locator(".own-zone")).hasCount(0);
    }
}

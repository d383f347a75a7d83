package org.concordat.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Locale;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("The desk in a browser")
class DeskBrowserTest {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Test
    @DisplayName("makes a member a party, splits issues off and corrects an entry")
    void works() {
        var cast = story.anAlliance();
        var reference = story.aReportedDispute(cast);
        var page = chromium.signIn(port, cast.user("manager"), Story.PASSWORD);
        page.navigate("/disputes/" + reference);
        page.locator("#to-desk").click();

        page.locator("#parties button").click();
        assertThat(page.locator("#parties .refusal")).containsText("member");
        page.locator("#parties [name=member]").selectOption("clinic");
        page.locator("#parties button").click();
        assertThat(page.locator("main")).containsText("Member joined as a party: The clinic, respondent");

        page.locator("#to-desk").click();
        page.locator("#split [name=category]").selectOption("services");
        page.locator("#split [name=subject]").fill("Weekend cases");
        page.locator("#split [name=description]").fill("They concern others too.");
        page.locator("#split button").click();
        assertThat(page.locator("h1")).hasText("Weekend cases");
        assertThat(page.locator("#links")).containsText("Split from " + reference);

        page.locator("#links a").click();
        page.locator(".record li:has-text('Dispute reported') a").first().click();
        page.locator("#correction").fill("It is about May.");
        page.locator("main button").click();
        assertThat(page.locator(".record")).containsText("Entry corrected: Dispute reported");
        assertThat(page.locator(".record mark")).containsText("Corrected");
        story.thenTheRecordShows(reference, Outcome.MEMBER_JOINED, Outcome.ENTRY_CORRECTED);
    }

    @Test
    @DisplayName("says in words why it cannot merge, and takes a reference however it is typed")
    void merges() {
        var cast = story.anAlliance();
        var reference = story.aReportedDispute(cast);
        var other = story.aReportedDisputeWith(cast, "clinic");
        var page = chromium.signIn(port, cast.user("manager"), Story.PASSWORD);
        page.navigate("/disputes/" + reference + "/desk");

        page.locator("#merger [name=into]").fill("D-0000-0000");
        page.locator("#merger button").click();
        assertThat(page.locator("#merger .refusal"))
                .hasText("Reference of the dispute that goes on: names no dispute that you manage for the office.");
        page.locator("#merger [name=into]").fill(" " + other.toLowerCase(Locale.ROOT));
        page.locator("#merger button").click();

        assertThat(page.locator("#links")).containsText("Took in " + reference);
    }

    @Test
    @DisplayName("takes a dismissed dispute up again for a party")
    void reopens() {
        var cast = story.anAlliance();
        var reference = story.aReportedDispute(cast);
        story.withdraws(cast, reference);
        var page = chromium.signIn(port, cast.user("rep-hospital"), Story.PASSWORD);
        page.navigate("/disputes/" + reference);

        page.getByText("Ask to take this dispute up again").click();
        page.locator("#reasons").fill("New invoices were found.");
        page.locator("main button").click();

        assertThat(page.locator("#links")).containsText("Takes up again " + reference);
        page.navigate("/disputes/" + reference);
        assertThat(page.getByText("Ask to take this dispute up again")).hasCount(0);
        story.thenTheRecordShows(reference, Outcome.DISPUTE_REOPENED);
    }

    @Test
    @DisplayName("offers the other side of a withdrawn dispute nothing that only its complainant may do")
    void offersWhatIsAllowed() {
        var cast = story.anAlliance();
        var reference = story.aReportedDispute(cast);
        story.withdraws(cast, reference);

        var page = chromium.signIn(port, cast.user("rep-insurer"), Story.PASSWORD);
        page.navigate("/disputes/" + reference);

        assertThat(page.locator("main")).containsText("Closed: withdrawn");
        assertThat(page.getByText("Ask to take this dispute up again")).hasCount(0);
    }

    @Test
    @DisplayName("tells the story of a case, and what lies in between when it is asked for")
    void tellsTheStory() {
        var cast = story.anAlliance();
        var reference = story.aReportedDispute(cast);
        var page = chromium.signIn(port, cast.user("rep-hospital"), Story.PASSWORD);
        page.navigate("/disputes/" + reference);
        var notices = page.locator(".record").getByText("Notice served");

        assertThat(page.locator(".record")).containsText("Report acknowledged");
        assertThat(notices.first()).not().isVisible();
        page.getByLabel("Notices, statements and clocks").check();

        assertThat(notices.first()).isVisible();
    }
}

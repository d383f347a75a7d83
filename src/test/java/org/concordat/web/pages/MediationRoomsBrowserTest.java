package org.concordat.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.RoomActs;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.concordat.mediation.RoomOffice.Content;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("The rooms of a mediation in the Case file tab")
class MediationRoomsBrowserTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    RoomActs rooms;

    Cast cast;
    String reference;

    /** A session is proposed: each party has a task to answer the invitation. */
    @BeforeEach
    void aProposedSession() {
        cast = story.anAlliance();
        reference = story.aMediation(cast);
        story.proposesSession(cast, reference);
    }

    @Test
    @DisplayName("show one party, the other party and the mediator three different things")
    void areThree() throws IOException {
        var hospital = opensFile("rep-hospital");
        puts(hospital, "In confidence with the mediator", "We would take nineteen hundred.");
        hospital.getByLabel("Or a document").setInputFiles(letter("costs.txt", "1.7 million"));
        puts(hospital, "In confidence with the mediator", "");
        puts(hospital, "Joint room", "We are ready to meet.");
        story.completes(cast.user("rep-insurer"), "answerInvitation", reference, Answers.invitation("accepted"));
        story.completes(cast.user("rep-hospital"), "answerInvitation", reference, Answers.invitation("accepted"));
        story.runsJobs(reference);

        var mediator = opensFile("mediator");
        assertThat(mediator.locator("#rooms")).containsText("We would take nineteen hundred.");
        puts(mediator, "My own notes", "There is room between them.");
        puts(mediator, "In confidence with The hospital", "They may come to twenty hundred.");
        var letter = mediator.locator("#rooms").getByText("costs.txt");
        var saved = letter.page().waitForDownload(letter::click);
        Assertions.assertThat(Files.readString(saved.path())).isEqualTo("1.7 million");

        var seenByHospital = page("rep-hospital").locator("#rooms");
        assertThat(seenByHospital).containsText("They may come to twenty hundred.");
        assertThat(seenByHospital).containsText("costs.txt");
        assertThat(seenByHospital).not().containsText("There is room between them.");
        var seenByInsurer = page("rep-insurer").locator("main");
        assertThat(seenByInsurer).containsText("We are ready to meet.");
        for (var secret : List.of("nineteen", "twenty", "costs.txt", "room between", "My own notes")) {
            assertThat(seenByInsurer).not().containsText(secret);
        }
        for (var outsider : List.of("manager", "auditor")) {
            var seen = page(outsider).locator("main");
            for (var secret : List.of("nineteen", "twenty", "costs.txt", "room between", "Rooms of the mediation")) {
                assertThat(seen).not().containsText(secret);
            }
        }
    }

    @Test
    @DisplayName("let a party release what it confided, after being asked once more, and the other party reads it then")
    void areReleased() {
        rooms.confides(cast, "hospital", reference, "We would take nineteen hundred.");
        var hospital = opensFile("rep-hospital");

        hospital.locator("summary").getByText("Release it to every party").click();
        hospital.getByText("Release it for good").click();

        assertThat(hospital.locator("#rooms")).containsText("Released to every party");
        assertThat(page("rep-insurer").locator("#rooms")).containsText("We would take nineteen hundred.");
        assertThat(page("rep-insurer").locator("main")).containsText("now for every party and the mediator");
        story.thenTheRecordShows(reference, Outcome.PAPER_RELEASED);
    }

    @Test
    @DisplayName("say what is wrong with a paper and keep what was typed; a party is offered no room of others")
    void refusePatients() {
        rooms.puts(cast, "mediator", reference, RoomActs.JOINT, Content.text("Welcome."));
        var hospital = opensFile("rep-hospital");
        assertThat(hospital.getByLabel("Room").locator("option")).hasCount(3);

        types(hospital, "Joint room", "Patient 123-45-6789 waited.");

        assertThat(hospital.locator("#rooms .refusal")).containsText("must not contain a Social Security number");
        assertThat(hospital.getByLabel("What you write")).hasValue("Patient 123-45-6789 waited.");
    }

    private static void puts(FrameLocator file, String room, String words) {
        var papers = file.locator("#rooms article").count();
        types(file, room, words);
        assertThat(file.locator("#rooms article")).hasCount(papers + 1);
    }

    private static void types(FrameLocator file, String room, String words) {
        var rooms = file.getByLabel("Room", new FrameLocator.GetByLabelOptions().setExact(true));
        var choice = rooms.locator("option")
                .filter(new Locator.FilterOptions().setHasText(room))
                .first()
                .getAttribute("value");
        rooms.selectOption(choice);
        file.getByLabel("What you write").fill(words);
        file.getByText("Put it there").click();
    }

    private static FilePayload letter(String name, String words) {
        return new FilePayload(name, "text/plain", words.getBytes(StandardCharsets.UTF_8));
    }

    /** The tab beside the task that the person has in this dispute. */
    private FrameLocator opensFile(String person) {
        var page = chromium.signIn(port, cast.user(person), Story.PASSWORD);
        page.navigate(TASKLIST);
        page.locator(".task-filters .name a").getByText("My tasks").click();
        page.locator("ol.tasks-list > li")
                .filter(new Locator.FilterOptions().setHasText(reference))
                .click();
        return page.frameLocator("iframe[title='Case file']");
    }

    private Page page(String person) {
        var page = chromium.signIn(port, cast.user(person), Story.PASSWORD);
        page.navigate("/disputes/" + reference);
        return page;
    }
}

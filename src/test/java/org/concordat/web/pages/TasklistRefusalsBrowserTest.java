package org.concordat.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("Tasklist, when a form cannot be completed,")
class TasklistRefusalsBrowserTest {

    private static final String GONE = "Perhaps somebody has just done it";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    private Cast cast;
    private BrowserHands hands;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
        hands = new BrowserHands(chromium, port, story);
    }

    @AfterEach
    void rest() {
        hands.rest();
    }

    @Test
    @DisplayName("names field and rule, and keeps the task with everything that was typed")
    void saysWhatWasRefused() {
        var reference = story.aFixedSession(cast);
        var mediator = cast.user("mediator");
        var task = story.theirTask(mediator, "holdSession", reference);
        var tomorrow = story.today().plusDays(1);

        var page = hands.fillsIn(mediator, task, Answers.session(tomorrow, "agreement"));
        BrowserHands.presses(page, "Complete");

        assertThat(messages(page)).containsText("Day of the session: must not lie in the future");
        assertThat(page.getByLabel("Notes of the session")).hasValue("Both sides spoke.");
        assertThat(page.getByLabel("The parties agree")).isChecked();
        assertThat(BrowserHands.cardOf(page, task)).hasCount(1);
        assertThat(story.waitingTasks(reference)).contains("holdSession");
    }

    @Test
    @DisplayName("says at the field that it is required, and sends nothing")
    void marksWhatIsMissing() {
        var reference = story.aReportedDispute(cast);
        var manager = cast.user("manager");
        var task = story.theirTask(manager, "assessDispute", reference);

        var page = hands.fillsIn(manager, task, Map.of("assessment", "accepted"));
        BrowserHands.presses(page, "Complete");

        assertThat(messages(page)).containsText("look at the marked fields");
        assertThat(page.locator(".fjs-form-field-select")).containsText("Field is required");
        assertThat(page.locator(".fjs-form-field-textarea")).containsText("Field is required");
        assertThat(story.waitingTasks(reference)).contains("assessDispute");
    }

    @Test
    @DisplayName("keeps Complete in reach beside what it says")
    void leavesCompleteFree() {
        var reference = story.aFixedSession(cast);
        var mediator = cast.user("mediator");
        var page = hands.opens(mediator, story.theirTask(mediator, "holdSession", reference));

        BrowserHands.presses(page, "Complete");

        assertThat(messages(page)).containsText("look at the marked fields");
        page.getByText("Complete", new Page.GetByTextOptions().setExact(true))
                .click(new Locator.ClickOptions().setTrial(true).setTimeout(3_000));
    }

    @Test
    @DisplayName("says in a second tab that the task is done already")
    void saysThatItIsDone() {
        var reference = story.aFixedSession(cast);
        var mediator = cast.user("mediator");
        var task = story.theirTask(mediator, "holdSession", reference);
        var answers = Answers.session(story.today(), "agreement");
        var page = hands.fillsIn(mediator, task, answers);

        story.submits(mediator, task, answers);
        BrowserHands.presses(page, "Complete");

        assertThat(messages(page)).containsText(GONE);
        assertThat(story.waitingTasks(reference)).containsExactly("draftSettlement");
    }

    @Test
    @DisplayName("says that a colleague has taken the task in the meantime")
    void saysThatItIsTaken() {
        story.register(cast, "second-manager", null, Role.CASE_MANAGER);
        var reference = story.aReceivedReport(cast);
        var task = story.theirTask(cast.user("manager"), "acknowledgeReport", reference);
        var page = hands.opens(cast.user("manager"), task);

        story.completes(cast.user("second-manager"), "acknowledgeReport", reference, Answers.completeness("complete"));
        BrowserHands.presses(page, "Claim");

        assertThat(messages(page)).containsText(GONE);
    }

    @Test
    @DisplayName("says of an old link that its task is done, once and in plain words")
    void saysThatALinkIsOld() {
        var reference = story.aReceivedReport(cast);
        var task = story.theirTask(cast.user("manager"), "acknowledgeReport", reference);
        var page = hands.opens(cast.user("manager"), task);
        story.completes(cast.user("manager"), "acknowledgeReport", reference, Answers.completeness("complete"));

        page.navigate("/camunda/app/tasklist/default/?old#/?task=" + task.getId());

        assertThat(messages(page).locator(".message")).containsText(Pattern.compile("^There is no such task for you"));
        assertThat(messages(page).locator("strong:visible")).hasCount(0);
    }

    private static Locator messages(Page page) {
        return page.locator("[notifications-panel]");
    }
}

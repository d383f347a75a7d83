package org.concordat.web.pages;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("In Tasklist, in a real browser, different people")
class EveryFormInTheBrowserTest extends EveryForm {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    private BrowserHands browser;

    @Override
    Hands hands() {
        browser = new BrowserHands(chromium, port, story);
        return browser;
    }

    @Test
    @DisplayName(
            "say of a clause what follows its breach and for which others it waits, and begin the grading with that")
    void nameAConsequence() {
        var grave =
                obligations.with(obligations.first(cast, "insurer", "hospital", 30), "\"consequence\":\"critical\"");
        var reference = sanctions.aFoundBreachOf(cast, obligations.list(grave, obligations.after(cast, 50, "1")));
        var grader = cast.user("compliance");

        var page = browser.opens(grader, story.theirTask(grader, "gradeBreach", reference));

        PlaywrightAssertions.assertThat(page.getByText("The clause says how grave its breach is"))
                .isVisible();
        PlaywrightAssertions.assertThat(page.getByText("The clause says that its breach costs"))
                .hasCount(0);
        PlaywrightAssertions.assertThat(page.getByLabel("Critical: patients, or the alliance itself, were put at risk"))
                .isChecked();
    }
}

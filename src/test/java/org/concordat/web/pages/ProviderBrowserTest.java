package org.concordat.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.concordat.AnotherApplication;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Provider;
import org.concordat.Story;
import org.concordat.database.DataFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Whoever signs in with their organisation's provider, in a real browser,")
class ProviderBrowserTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Autowired
    Story story;

    @Autowired
    HikariDataSource source;

    @Autowired
    DataFolder folder;

    Provider provider;
    AnotherApplication application;
    Cast cast;
    String manager;

    @BeforeAll
    void starts() throws IOException {
        provider = new Provider();
        application = AnotherApplication.besides(source, folder, "browser-with-provider", provider.settings());
    }

    @AfterAll
    void stops() {
        application.close();
        provider.close();
    }

    @BeforeEach
    void aCaseManager() {
        cast = story.anAlliance();
        manager = "p" + UUID.randomUUID().toString().substring(0, 8);
        provider.knows(manager, cast.alliance() + "/case-manager");
    }

    @Test
    @DisplayName("sees their own tasks and the case beside them, and signs out of Tasklist here and there")
    void worksAndSignsOut() {
        var page = signIn();
        assertThat(page.locator("header")).containsText("Name of " + manager);
        var reference = story.aReportedDispute(cast);

        page.navigate(TASKLIST);
        page.locator(".task-filters .name a").getByText("My tasks").first().click();
        page.locator("ol.tasks-list > li")
                .filter(new Locator.FilterOptions().setHasText("Assess dispute · " + reference))
                .click();
        assertThat(page.frameLocator("iframe[title='Case file']").locator("main"))
                .containsText(reference);

        page.locator(".account .dropdown-toggle").click();
        page.locator(".account .logout a").click();
        thenIsOutHereAndThere(page);
    }

    @Test
    @DisplayName("signs out on a page, here and there")
    void signsOutOnAPage() {
        var page = signIn();

        page.locator(".sign-out button").click();

        thenIsOutHereAndThere(page);
    }

    private Page signIn() {
        var page = chromium.open(URI.create(application.address()).getPort(), "UTC");
        page.navigate("/");
        page.getByText("Sign in with your organisation").click();
        page.getByLabel("Name").fill(manager);
        page.locator("button").click();
        page.waitForURL(url -> url.startsWith(application.address()) && !url.contains("/login"));
        return page;
    }

    /** The provider would send whoever is still signed in there straight back. */
    private void thenIsOutHereAndThere(Page page) {
        assertThat(page.getByText("You have signed out everywhere")).isVisible();
        page.navigate("/");
        page.getByText("Sign in with your organisation").click();
        assertThat(page).hasTitle("Provider");
        assertThat(page.getByLabel("Name")).isVisible();
    }
}

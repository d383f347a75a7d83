package org.concordat.web.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.concordat.Tasklist;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real browser for a test class; without one the tests are skipped and say why. */
class Chromium implements BeforeAllCallback, AfterAllCallback {

    private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");
    private static final double PATIENCE = 60_000;

    /** What a browser without an address bar needs not load behind each page. */
    private static final List<String> ADDRESS_BAR = List.of("WebUIOmniboxPopup", "WebUIOmniboxAimPopup");

    /** What Playwright spares the browser already: a second list replaces the first. */
    private static final List<String> SPARED_ALREADY = List.of(
            "AvoidUnnecessaryBeforeUnloadCheckSync",
            "BoundaryEventDispatchTracksNodeRemoval",
            "DestroyProfileOnBrowserClose",
            "DialMediaRouteProvider",
            "GlobalMediaControls",
            "HttpsUpgrades",
            "LensOverlay",
            "MediaRouter",
            "PaintHolding",
            "ThirdPartyStoragePartitioning",
            "BlockOriginHeaderModificationOnRedirect",
            "Translate",
            "AutoDeElevate",
            "OptimizationHints");

    private Playwright playwright;
    private Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        Assumptions.assumeTrue(Files.isExecutable(EXECUTABLE), "There is no browser at " + EXECUTABLE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(EXECUTABLE)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--disable-features=" + String.join(",", SPARED_ALREADY) + ","
                                        + String.join(",", ADDRESS_BAR))));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }

    /** A fresh page of somebody who has signed in before, on the first page. */
    Page signIn(int port, String username, String password) {
        return signIn(port, username, password, "UTC");
    }

    /** The same, of somebody whose computer is in this time zone. */
    Page signIn(int port, String username, String password, String zone) {
        var page = bring(port, username, password, zone);
        page.navigate("/");
        return page;
    }

    /** The same, and nothing on the page yet. */
    Page bring(int port, String username, String password) {
        return bring(port, username, password, "UTC");
    }

    private Page bring(int port, String username, String password, String zone) {
        var address = "http://localhost:" + port;
        var page = open(port, zone);
        page.context()
                .addCookies(Tasklist.signIn(address, username, password).cookies().stream()
                        .map(cookie -> new Cookie(cookie.getName(), cookie.getValue()).setUrl(address))
                        .toList());
        return page;
    }

    /** A fresh page of somebody who signs in at the form: in a browser that takes its time. */
    Page signInAtTheForm(int port, String username, String password) {
        var page = open(port, "UTC");
        page.navigate("/login");
        page.getByLabel("Username").fill(username);
        page.getByLabel("Password").fill(password);
        page.locator("main button").click();
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    /** A fresh page of somebody who has not signed in. */
    Page open(int port, String zone) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setTimezoneId(zone)
                .setViewportSize(1400, 900));
        context.setDefaultTimeout(PATIENCE);
        return context.newPage();
    }
}

package org.concordat.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.task.Task;
import org.concordat.Story;

/**
 * Hands that work a story's tasks in Tasklist, in a real browser, each person at a page of their own. A form that was
 * worked once is submitted the usual way from then on, because a browser takes its time.
 */
class BrowserHands implements Story.Hands {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private final Chromium chromium;
    private final int port;
    private final Story story;
    private final Map<String, Page> pages = new HashMap<>();
    private final Set<String> worked = new TreeSet<>();

    BrowserHands(Chromium chromium, int port, Story story) {
        this.chromium = chromium;
        this.port = port;
        this.story = story;
    }

    /** The forms that were filled in and completed. */
    Set<String> worked() {
        return worked;
    }

    @Override
    public void complete(String username, Task task, Map<String, Object> answers) {
        var form = FormFile.of(story.processOf(task), task);
        if (worked.contains(form.name())) {
            story.submits(username, task, answers);
            return;
        }
        work(pageOf(username), task, form, answers);
        worked.add(form.name());
    }

    private void work(Page page, Task task, FormFile form, Map<String, Object> answers) {
        open(page, task);
        new FormOnScreen(page, (list, value) -> wordsOf(task, list, value)).fill(form, answers);
        page.getByText("Complete", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(cardOf(page, task)).hasCount(0);
    }

    private Page pageOf(String username) {
        return pages.computeIfAbsent(username, name -> chromium.signIn(port, name, Story.PASSWORD));
    }

    /** Everybody closes their browser. */
    void rest() {
        pages.values().forEach(page -> page.context().close());
        pages.clear();
    }

    private void open(Page page, Task task) {
        page.navigate(TASKLIST);
        page.locator(".task-filters .name a").getByText("My tasks").click();
        cardOf(page, task).click();
        if (task.getAssignee() == null) {
            page.locator(".task-card .meta").getByText("Claim").click();
        }
        page.locator(".task-card .nav-tabs")
                .getByText("Form", new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    /** By what a person reads; the link tells two tasks apart that read the same. */
    private static Locator cardOf(Page page, Task task) {
        return page.locator("ol.tasks-list > li")
                .filter(new Locator.FilterOptions().setHasText(task.getName()))
                .filter(new Locator.FilterOptions().setHas(page.locator("a[href*='" + task.getId() + "']")));
    }

    private String wordsOf(Task task, String list, String value) {
        try {
            var options = new ObjectMapper().readTree(story.optionsOf(task.getId(), list));
            return StreamSupport.stream(options.spliterator(), false)
                    .filter(each -> each.path("value").asText().equals(value))
                    .map(each -> each.path("label").asText())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(list + " does not offer " + value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

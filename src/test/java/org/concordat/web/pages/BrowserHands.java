package org.concordat.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.task.Task;
import org.concordat.Story;

/**
 * Hands that work a story's tasks in Tasklist, in a real browser, each person at a page of their own. A form that was
 * worked once with the same fields shown is submitted the usual way from then on, because a browser takes its time.
 */
class BrowserHands implements EveryForm.Hands {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private final Chromium chromium;
    private final int port;
    private final Story story;
    private final Map<String, Page> pages = new HashMap<>();
    private final Map<String, Set<List<String>>> worked = new TreeMap<>();

    BrowserHands(Chromium chromium, int port, Story story) {
        this.chromium = chromium;
        this.port = port;
        this.story = story;
    }

    /** The forms that were filled in and completed. */
    @Override
    public Set<String> worked() {
        return worked.keySet();
    }

    @Override
    public void complete(String username, Task task, Map<String, Object> answers) {
        var form = FormFile.of(story.processOf(task), task);
        if (isWorked(form, answers)) {
            story.submits(username, task, answers);
            return;
        }
        var page = fillsIn(username, task, answers);
        presses(page, "Complete");
        if (!isGone(page, task)) {
            fill(page, task, answers);
            presses(page, "Complete");
        }
        assertThat(cardOf(page, task)).hasCount(0);
        worked.computeIfAbsent(form.name(), name -> new HashSet<>()).add(form.shown(answers));
    }

    private boolean isWorked(FormFile form, Map<String, Object> answers) {
        return worked.getOrDefault(form.name(), Set.of()).contains(form.shown(answers));
    }

    /** The person answers, and has not completed the task yet. */
    Page fillsIn(String username, Task task, Map<String, Object> answers) {
        var page = opens(username, task);
        if (task.getAssignee() == null) {
            presses(page, "Claim");
        }
        fill(page, task, answers);
        return page;
    }

    private void fill(Page page, Task task, Map<String, Object> answers) {
        var form = FormFile.of(story.processOf(task), task);
        new FormOnScreen(page, (list, value) -> wordsOf(task, list, value)).fill(form, answers);
    }

    /** Tasklist draws the form anew after a claim and may drop what was typed meanwhile; a person types it again. */
    private static boolean isGone(Page page, Task task) {
        try {
            cardOf(page, task)
                    .waitFor(new Locator.WaitForOptions()
                            .setState(WaitForSelectorState.DETACHED)
                            .setTimeout(20_000));
            return true;
        } catch (TimeoutError stillThere) {
            return false;
        }
    }

    static void presses(Page page, String words) {
        page.locator(".task-card")
                .getByText(words, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private Page pageOf(String username) {
        return pages.computeIfAbsent(username, name -> chromium.bring(port, name, Story.PASSWORD));
    }

    /** Everybody closes their browser. */
    @Override
    public void rest() {
        pages.values().forEach(page -> page.context().close());
        pages.clear();
    }

    /** The person chooses the task in their list, and turns to its form. */
    Page opens(String username, Task task) {
        var page = pageOf(username);
        page.bringToFront();
        if (!page.url().contains(TASKLIST)) {
            page.navigate(TASKLIST);
        }
        // fetches the list anew: since they last looked, the task may have come
        page.locator(".task-filters .name a").getByText("My tasks").click();
        cardOf(page, task).click();
        presses(page, "Form");
        return page;
    }

    /** By what a person reads; the link tells two tasks apart that read the same. */
    static Locator cardOf(Page page, Task task) {
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

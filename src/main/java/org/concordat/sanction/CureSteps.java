package org.concordat.sanction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Words;

/** The milestones of a cure plan as they were written into a form, checked one by one; kept as JSON, in the vault only. */
public record CureSteps(List<Step> steps) {

    /** What is to be reached, and by when. */
    public record Step(String act, LocalDate due) {}

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int MOST = 20;

    /**
     * Reads what a person wrote.
     *
     * @param today milestones fall due later than this
     * @param last the last day that the cure may take
     * @throws Refusal naming the milestone and the field that break a rule
     */
    static CureSteps write(String json, LocalDate today, LocalDate last) {
        var rows = rows(json);
        if (!rows.isArray() || rows.isEmpty()) {
            throw new Refusal("Milestones", "at least one is needed");
        }
        if (rows.size() > MOST) {
            throw new Refusal("Milestones", "at most " + MOST);
        }
        var steps = new ArrayList<Step>();
        var earliest = today.plusDays(1);
        for (var row : rows) {
            var name = "Milestone " + (steps.size() + 1);
            var act =
                    Words.text(name + ", what will be reached", row.path("act").asText(), 10_000);
            var due = due(name + ", by when", row.path("due").asText(), earliest, last);
            steps.add(new Step(act, due));
            earliest = due;
        }
        return new CureSteps(steps);
    }

    private static LocalDate due(String field, String text, LocalDate earliest, LocalDate last) {
        try {
            var due = LocalDate.parse(text);
            if (due.isBefore(earliest)) {
                throw new Refusal(field, "must be after today, and not before the milestone above it");
            }
            if (due.isAfter(last)) {
                throw new Refusal(field, "must not be after " + last + ", when the time to cure is over");
            }
            return due;
        } catch (DateTimeParseException e) {
            throw new Refusal(field, "must be a date such as 2027-03-31");
        }
    }

    List<LocalDate> days() {
        return steps.stream().map(Step::due).toList();
    }

    /** The milestones as kept. */
    String json() {
        var rows = MAPPER.createArrayNode();
        steps.forEach(step ->
                rows.addObject().put("act", step.act()).put("due", step.due().toString()));
        return rows.toString();
    }

    /** Milestones that were checked when they were written. */
    public static CureSteps read(String json) {
        var steps = new ArrayList<Step>();
        for (var row : rows(json)) {
            steps.add(new Step(
                    row.path("act").asText(), LocalDate.parse(row.path("due").asText())));
        }
        return new CureSteps(steps);
    }

    private static JsonNode rows(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new Refusal("Milestones", "must be a list");
        }
    }
}

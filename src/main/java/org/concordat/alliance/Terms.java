package org.concordat.alliance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Clauses as they were written into a form, checked one by one; kept as JSON, in the vault only. */
public record Terms(List<Clause> clauses) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int MOST = 50;

    /**
     * Reads what a person wrote.
     *
     * @param field the form's list, for the message
     * @param parties the members that clauses may bind
     * @param today clauses fall due later than this
     * @throws Refusal naming the clause and the field that break a rule
     */
    public static Terms write(String field, String json, Set<UUID> parties, LocalDate today) {
        var rows = rows(field, json);
        if (!rows.isArray() || rows.isEmpty()) {
            throw new Refusal(field, "at least one clause is needed");
        }
        if (rows.size() > MOST) {
            throw new Refusal(field, "at most " + MOST + " clauses");
        }
        var clauses = new ArrayList<Clause>();
        for (var row : rows) {
            clauses.add(clause("Clause " + (clauses.size() + 1), row, parties, today));
        }
        return new Terms(clauses);
    }

    private static Clause clause(String name, JsonNode row, Set<UUID> parties, LocalDate today) {
        var obligor = party(name + ", who must act", row.path("obligor").asText(), parties);
        var obligee = party(name + ", to whom it is owed", row.path("obligee").asText(), parties);
        if (obligor.equals(obligee)) {
            throw new Refusal(name, "nobody can owe something to themselves; choose two different parties");
        }
        var act = Words.text(name + ", what must be done", row.path("act").asText(), 10_000);
        return new Clause(
                obligor, obligee, act, due(name + ", due date", row.path("due").asText(), today));
    }

    private static UUID party(String field, String id, Set<UUID> parties) {
        return parties.stream()
                .filter(party -> party.toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(field, "must be one of the parties"));
    }

    private static LocalDate due(String field, @Nullable String text, LocalDate today) {
        try {
            var due = LocalDate.parse(String.valueOf(text));
            if (!due.isAfter(today)) {
                throw new Refusal(field, "must be after today");
            }
            return due;
        } catch (DateTimeParseException e) {
            throw new Refusal(field, "must be a date such as 2027-03-31");
        }
    }

    /** The terms as kept. */
    public String json() {
        var rows = MAPPER.createArrayNode();
        for (var clause : clauses) {
            rows.addObject()
                    .put("obligor", clause.obligor().toString())
                    .put("obligee", clause.obligee().toString())
                    .put("act", clause.act())
                    .put("due", clause.due().toString());
        }
        return rows.toString();
    }

    /** Terms that were checked when they were written. */
    public static Terms read(String json) {
        var clauses = new ArrayList<Clause>();
        for (var row : rows("clauses", json)) {
            clauses.add(new Clause(
                    UUID.fromString(row.path("obligor").asText()),
                    UUID.fromString(row.path("obligee").asText()),
                    row.path("act").asText(),
                    LocalDate.parse(row.path("due").asText())));
        }
        return new Terms(clauses);
    }

    private static JsonNode rows(String field, String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new Refusal(field, "must be a list");
        }
    }
}

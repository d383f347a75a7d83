package org.concordat.alliance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Clauses as they were written into a form, checked one by one; kept as JSON, in the vault only. */
public record Terms(List<Clause> clauses) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int MOST = 50;
    private static final int MOST_OBLIGATIONS = 100;

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
            clauses.add(new ClauseRow("Clause " + (clauses.size() + 1), row).written(parties, today));
        }
        new ClauseOrder(clauses).require();
        if (clauses.stream().mapToInt(Clause::times).sum() > MOST_OBLIGATIONS) {
            throw new Refusal(field, "at most " + MOST_OBLIGATIONS + " obligations, counted with their repetitions");
        }
        return new Terms(clauses);
    }

    /** The terms as kept. */
    public String json() {
        var rows = MAPPER.createArrayNode();
        for (var clause : clauses) {
            ClauseRow.fill(rows.addObject(), clause);
        }
        return rows.toString();
    }

    /** Terms that were checked when they were written. */
    public static Terms read(String json) {
        var clauses = new ArrayList<Clause>();
        for (var row : rows("clauses", json)) {
            clauses.add(new ClauseRow("Clause " + (clauses.size() + 1), row).kept());
        }
        return new Terms(clauses);
    }

    /** The same terms with another clause in the place of one. */
    public Terms with(int number, Clause clause) {
        var changed = new ArrayList<>(clauses);
        changed.set(number - 1, clause);
        return new Terms(changed);
    }

    /**
     * The clause of this number.
     *
     * @param number from 1
     */
    public Clause clause(int number) {
        return clauses.get(number - 1);
    }

    /**
     * How many days a clause has from the day on which the last of those it waits for is due; none when it waits for none.
     *
     * @param number from 1
     */
    public @Nullable Integer daysAfterOthers(int number) {
        return clause(number).after().stream()
                .map(other -> clause(other).lastDueOn())
                .max(Comparator.naturalOrder())
                .map(last -> (int) ChronoUnit.DAYS.between(last, clause(number).due()))
                .orElse(null);
    }

    private static JsonNode rows(String field, String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new Refusal(field, "must be a list");
        }
    }
}

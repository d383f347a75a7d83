package org.concordat.conflict;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Words;

/** What was found about each allegation, and why; what should follow from it is said elsewhere. Kept in the vault only. */
public record Findings(List<Finding> findings) {

    /**
     * The answer to one allegation.
     *
     * @param allegation its number, from one
     */
    public record Finding(int allegation, Result finding, String reasons) {}

    /** Whether the facts bear an allegation out. */
    public enum Result {
        PROVEN,
        NOT_PROVEN
    }

    /**
     * Reads what the investigator wrote.
     *
     * @param allegations how many there are
     * @throws Refusal naming the finding that breaks a rule, or the allegation without a finding
     */
    static Findings write(String json, int allegations) {
        var written = read(json);
        if (written.findings().stream().anyMatch(each -> each.allegation() < 1 || each.allegation() > allegations)) {
            throw new Refusal("findings", "the allegations are numbered from 1 to " + allegations);
        }
        for (var number = 1; number <= allegations; number++) {
            requireOne(number, written);
        }
        return written;
    }

    private static void requireOne(int allegation, Findings written) {
        var found = written.findings().stream()
                .filter(each -> each.allegation() == allegation)
                .count();
        if (found != 1) {
            throw new Refusal("findings", "allegation " + allegation + " needs exactly one finding");
        }
    }

    /** Findings that were checked when they were written. */
    public static Findings read(String json) {
        return new Findings(Rows.each("findings", "Finding", json, Findings::finding).stream()
                .sorted(Comparator.comparing(Finding::allegation))
                .toList());
    }

    private static Finding finding(String name, JsonNode row) {
        return new Finding(
                row.path("allegation").asInt(),
                result(name + ", finding", row.path("finding").asText()),
                Words.text(name + ", reasons", row.path("reasons").asText(), 10_000));
    }

    private static Result result(String name, String word) {
        return switch (word) {
            case "proven", "PROVEN" -> Result.PROVEN;
            case "not-proven", "NOT_PROVEN" -> Result.NOT_PROVEN;
            default -> throw new Refusal(name, "must be proven or not proven");
        };
    }

    long proven() {
        return findings.stream().filter(each -> each.finding() == Result.PROVEN).count();
    }

    String json() {
        return Rows.json(findings);
    }
}

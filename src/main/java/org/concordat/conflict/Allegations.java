package org.concordat.conflict;

import java.util.List;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Words;

/** What is to be found out, one allegation after the other; the first is number one. Kept in the vault only. */
public record Allegations(List<String> texts) {

    private record Row(String allegation) {}

    /**
     * Reads what the investigator wrote.
     *
     * @throws Refusal naming the allegation that breaks a rule
     */
    public static Allegations read(String json) {
        return new Allegations(Rows.each(
                "allegations",
                "Allegation",
                json,
                (name, row) -> Words.text(name, row.path("allegation").asText(), 5_000)));
    }

    String json() {
        return Rows.json(texts.stream().map(Row::new).toList());
    }
}

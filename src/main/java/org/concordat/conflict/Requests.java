package org.concordat.conflict;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Words;

/** What the investigator wants to know of each party. Kept in the vault only. */
public record Requests(List<Request> requests) {

    /** One question, to one party. */
    public record Request(UUID party, String request) {}

    /**
     * Reads what the investigator wrote.
     *
     * @throws Refusal naming the request that breaks a rule, or when a party is asked nothing
     */
    static Requests write(String json, Set<UUID> parties) {
        var written = read(json);
        var asked = written.requests().stream().map(Request::party).collect(Collectors.toSet());
        if (!parties.containsAll(asked)) {
            throw new Refusal("requests", "only parties of this dispute can be asked");
        }
        if (!asked.containsAll(parties)) {
            throw new Refusal("requests", "every party must be asked, so that each can speak to the allegations");
        }
        return written;
    }

    /** Requests that were checked when they were written. */
    public static Requests read(String json) {
        return new Requests(Rows.each(
                "requests",
                "Request",
                json,
                (name, row) -> new Request(
                        party(name, row.path("party").asText()),
                        Words.text(name + ", question", row.path("request").asText(), 5_000))));
    }

    private static UUID party(String name, String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new Refusal(name + ", party", "must be one of the parties");
        }
    }

    String json() {
        return Rows.json(requests);
    }
}

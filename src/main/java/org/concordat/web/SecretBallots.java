package org.concordat.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.alliance.Entry;
import org.concordat.alliance.Outcome;

/** The ballots that are still secret among some entries: those on a motion of which no count is entered. */
record SecretBallots(Set<String> counted) {

    static final Set<Outcome> COUNTED = EnumSet.of(
            Outcome.MOTION_CARRIED,
            Outcome.MOTION_FAILED,
            Outcome.MOTION_TIED,
            Outcome.MOTION_INQUORATE,
            Outcome.MOTION_CONFLICTED,
            Outcome.MOTION_UNANSWERED);

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static SecretBallots among(Collection<Entry> entries) {
        return new SecretBallots(entries.stream()
                .filter(entry -> COUNTED.contains(entry.outcome()))
                .map(entry -> motion(read(entry.canonical())))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** The text itself decides, so that whoever changes a column neither opens nor hides one. */
    boolean has(String canonical) {
        if (!canonical.contains(Outcome.BALLOT_CAST.name())) {
            return false;
        }
        var text = read(canonical);
        return text.path("outcome").asText().equals(Outcome.BALLOT_CAST.name()) && !counted.contains(motion(text));
    }

    private static String motion(JsonNode text) {
        return text.path("facts").path("motion").asText();
    }

    private static JsonNode read(String canonical) {
        try {
            return MAPPER.readTree(canonical);
        } catch (JsonProcessingException e) {
            return MAPPER.nullNode();
        }
    }
}

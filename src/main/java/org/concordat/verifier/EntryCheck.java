package org.concordat.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.alliance.proof.CanonicalJson;
import org.concordat.alliance.proof.MerkleHash;
import org.jspecify.annotations.Nullable;

/** One entry: whether its text is the one that was sealed, and whether its columns say what the text says. */
final class EntryCheck {

    /** Only in the text: what the outcome's own facts are, and what keeps its hash from being guessed. */
    private static final Set<String> NO_COLUMN = Set.of("facts", "nonce");

    private static final Set<String> TIMES = Set.of("decidedAt", "effectiveFrom", "recordedAt");

    /** Columns of times keep microseconds. */
    private static final Duration EXACTNESS = Duration.ofNanos(1000);

    private EntryCheck() {}

    static String hash(String canonical) {
        return HexFormat.of().formatHex(MerkleHash.ofEntry(canonical));
    }

    /** What is wrong with a text and its columns, in words; nothing when they agree. */
    static List<String> disagreements(UUID alliance, String canonical, JsonNode columns) {
        JsonNode text;
        try {
            text = Lines.json(canonical);
        } catch (JsonProcessingException e) {
            return List.of("its text is not JSON");
        }
        var wrong = new ArrayList<String>();
        if (again(text).filter(canonical::equals).isEmpty()) {
            wrong.add("its text is not canonical JSON (RFC 8785)");
        }
        if (!text.path("nonce").isTextual()) {
            wrong.add("its text has no nonce");
        }
        if (!alliance.toString().equals(value(text, "alliance"))) {
            wrong.add("its text belongs to another alliance");
        }
        for (var name : names(text, columns)) {
            if (!isSame(name, value(text, name), value(columns, name))) {
                wrong.add("column \"" + name + "\" says " + said(value(columns, name)) + ", the text says "
                        + said(value(text, name)));
            }
        }
        return wrong;
    }

    /** Of which case a text tells; nothing when it tells of none, or is no text. */
    static String reference(String canonical) {
        try {
            return Lines.json(canonical).path("reference").asText("");
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    private static Set<String> names(JsonNode text, JsonNode columns) {
        var names = new TreeSet<String>();
        text.fieldNames().forEachRemaining(names::add);
        columns.fieldNames().forEachRemaining(names::add);
        names.removeAll(NO_COLUMN);
        return names;
    }

    private static @Nullable String value(JsonNode object, String name) {
        return object.hasNonNull(name) ? object.path(name).asText() : null;
    }

    private static String said(@Nullable String value) {
        return value == null ? "nothing" : "\"" + value + "\"";
    }

    private static boolean isSame(String name, @Nullable String text, @Nullable String column) {
        if (text == null || column == null) {
            return text == null && column == null;
        }
        return text.equals(column) || TIMES.contains(name) && isSameTime(text, column);
    }

    private static boolean isSameTime(String text, String column) {
        try {
            return Duration.between(Instant.parse(text), Instant.parse(column))
                            .abs()
                            .compareTo(EXACTNESS)
                    < 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The text written anew from what was read; empty when it is more than texts and objects of texts. */
    private static Optional<String> again(JsonNode text) {
        var json = new CanonicalJson();
        for (var member : text.properties()) {
            var value = member.getValue();
            if (!value.isTextual() && !isOfTexts(value)) {
                return Optional.empty();
            }
            json.with(member.getKey(), value.isTextual() ? value.asText() : texts(value));
        }
        return text(json);
    }

    private static Optional<String> text(CanonicalJson json) {
        try {
            return Optional.of(json.text());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isOfTexts(JsonNode value) {
        return value.isObject()
                && value.properties().stream().allMatch(each -> each.getValue().isTextual());
    }

    private static Map<String, String> texts(JsonNode object) {
        return object.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue()
                .asText()));
    }
}

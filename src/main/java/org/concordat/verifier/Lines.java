package org.concordat.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concordat.alliance.proof.Head;
import org.concordat.alliance.proof.HeadKey;
import org.concordat.alliance.proof.SignedHead;

/** Reads lines of JSON without leniency: a key that comes twice would say two things. */
final class Lines {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()
            .readerFor(JsonNode.class);

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private Lines() {}

    static JsonNode json(String line) throws JsonProcessingException {
        return READER.with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(line);
    }

    /** What a file holds, one after the other; also where somebody added to it without ending the line. */
    static MappingIterator<JsonNode> values(Path file) throws IOException {
        return READER.readValues(file.toFile());
    }

    /**
     * The head that a line tells of.
     *
     * @throws Unusable when it lacks something
     */
    static SignedHead head(JsonNode line) {
        try {
            var head = new Head(
                    alliance(line), count(line, "size"), hash(line, "root"), Instant.parse(text(line, "sealedAt")));
            return new SignedHead(head, HeadKey.of(text(line, "publicKey")), text(line, "signature"));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Unusable("a head is not well formed: " + e.getMessage(), e);
        }
    }

    static UUID alliance(JsonNode line) {
        try {
            return UUID.fromString(text(line, "alliance"));
        } catch (IllegalArgumentException e) {
            throw new Unusable("a line names no alliance", e);
        }
    }

    static String text(JsonNode line, String name) {
        var value = line.path(name);
        if (!value.isTextual()) {
            throw new Unusable("a line lacks \"" + name + "\"");
        }
        return value.asText();
    }

    /** A SHA-256, in hex. */
    static String hash(JsonNode line, String name) {
        var hash = text(line, name);
        if (!HASH.matcher(hash).matches()) {
            throw new Unusable("\"" + name + "\" is no hash");
        }
        return hash;
    }

    static long count(JsonNode line, String name) {
        var value = line.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 0) {
            throw new Unusable("a line lacks the count \"" + name + "\"");
        }
        return value.asLong();
    }
}

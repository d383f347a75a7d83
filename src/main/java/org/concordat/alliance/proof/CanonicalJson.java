package org.concordat.alliance.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Canonical JSON (RFC 8785) of texts and objects of texts, so that a hash of it is stable: keys in the order of their
 * UTF-16 units, no spaces. What is no text is written as one; only counts are numbers.
 */
public final class CanonicalJson {

    private static final long LARGEST = (1L << 53) - 1;

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE).build();

    private final Map<String, Object> members = new TreeMap<>();

    public CanonicalJson with(String key, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            members.put(key, new TreeMap<>(map));
        } else if (value != null) {
            members.put(key, value.toString());
        }
        return this;
    }

    /** A count: a number that every reader of JSON gives back as it was. */
    public CanonicalJson counting(String key, long count) {
        if (count < 0 || count > LARGEST) {
            throw new IllegalArgumentException(key + " is no count: " + count);
        }
        members.put(key, count);
        return this;
    }

    /**
     * The text.
     *
     * @throws IllegalArgumentException when it holds half a character, which has no canonical form
     */
    public String text() {
        try {
            var text = MAPPER.writeValueAsString(members);
            bytes(text);
            return text;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The texts of an object that stands in a text, by their keys.
     *
     * @throws IllegalArgumentException when it is no JSON
     */
    public static Map<String, String> textsIn(String text, String object) {
        try {
            return MAPPER.convertValue(
                    MAPPER.readTree(text).path(object), new TypeReference<TreeMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("is not JSON", e);
        }
    }

    /**
     * A text that stands in a text, by its key; empty when there is none.
     *
     * @throws IllegalArgumentException when it is no JSON
     */
    public static String textIn(String text, String key) {
        try {
            return MAPPER.readTree(text).path(key).asText();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("is not JSON", e);
        }
    }

    /** The bytes that are hashed or signed. */
    public static byte[] bytes(String text) {
        try {
            var encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            var bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("half a character has no canonical form", e);
        }
    }
}

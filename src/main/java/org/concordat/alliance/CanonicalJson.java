package org.concordat.alliance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Canonical JSON (RFC 8785) of texts and objects of texts: sorted keys, no spaces, so that a hash of it is stable. */
class CanonicalJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, Object> members = new TreeMap<>();

    CanonicalJson with(String key, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            members.put(key, new TreeMap<>(map));
        } else if (value != null) {
            members.put(key, value.toString());
        }
        return this;
    }

    String text() {
        try {
            return MAPPER.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

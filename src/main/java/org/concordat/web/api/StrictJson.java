package org.concordat.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.util.Collection;
import java.util.regex.Pattern;
import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads JSON by the letter: nothing unknown, nothing twice, every value of its own type. */
class StrictJson {

    private static final String BODY = "body";

    /** Names that can be repeated to their sender without repeating a text. */
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_]{1,40}(\\[\\d{1,6}])?");

    private final ObjectMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .addModule(new SimpleModule().addDeserializer(String.class, new PlainText()))
            .build();

    /**
     * Reads one object.
     *
     * @throws Refusal naming the field that breaks a rule
     */
    <T> T read(String text, Class<T> type) {
        T value;
        try {
            value = mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new Refusal(fieldOf(e), ruleOf(e));
        }
        if (value == null) {
            throw new Refusal(BODY, "must be a JSON object");
        }
        return value;
    }

    private static String fieldOf(JsonProcessingException failure) {
        if (!(failure instanceof JsonMappingException mapping)) {
            return BODY;
        }
        var path = new StringBuilder();
        for (var step : mapping.getPath()) {
            path.append(step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName());
        }
        return NAME.matcher(path).matches() ? path.toString() : BODY;
    }

    private static String ruleOf(JsonProcessingException failure) {
        if (failure.getCause() instanceof Refusal refusal) {
            return refusal.rule();
        }
        if (isDuplicate(failure)) {
            return "must not name a field twice";
        }
        if (failure instanceof UnrecognizedPropertyException) {
            return "is not a field of this request";
        }
        if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return "must be " + nameOf(typeIn(failure));
        }
        return "must be a JSON object and nothing else";
    }

    private static boolean isDuplicate(JsonProcessingException failure) {
        return failure.getOriginalMessage().startsWith("Duplicate field");
    }

    private static @Nullable Class<?> typeIn(JsonProcessingException failure) {
        return failure instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : Long.class;
    }

    private static String nameOf(@Nullable Class<?> type) {
        if (type == String.class) {
            return "text";
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        if (type == Long.class) {
            return "a whole number";
        }
        return type != null && Collection.class.isAssignableFrom(type) ? "a list" : "of its type";
    }
}

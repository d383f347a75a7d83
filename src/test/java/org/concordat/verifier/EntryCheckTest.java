package org.concordat.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The check of an entry")
class EntryCheckTest {

    private static final UUID ALLIANCE = new UUID(1, 1);
    private static final String TEXT = "{\"alliance\":\"00000000-0000-0001-0000-000000000001\","
            + "\"decidedAt\":\"2026-11-27T12:00:00.123456789Z\",\"facts\":{\"zone\":\"UTC\"},\"nonce\":\"n\"}";

    @Test
    @DisplayName("finds nothing where text and columns agree, as exactly as columns keep times")
    void agrees() throws IOException {
        assertThat(check(TEXT)).isEmpty();
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                arguments("\"facts\":", "\"facts\": ", "is not canonical JSON"),
                arguments("\"UTC\"", "1", "is not canonical JSON"),
                arguments("{\"zone\":\"UTC\"}", "[]", "is not canonical JSON"),
                arguments("UTC", "\\u0055TC", "is not canonical JSON"),
                arguments("\"nonce\":\"n\"", "\"nonce\":\"n\",\"nonce\":\"n\"", "is not JSON"),
                arguments("UTC", "\\ud83d", "is not canonical JSON"),
                arguments(",\"nonce\":\"n\"", "", "has no nonce"),
                arguments("0001\"", "0002\"", "belongs to another alliance"),
                arguments("12:00:00", "13:00:00", "column \"decidedAt\" says"),
                arguments("\"n\"}", "\"n\"", "is not JSON"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    @DisplayName("finds what a text may not be")
    void findsWhatATextMayNotBe(String words, String others, String finding) throws IOException {
        assertThat(check(TEXT.replace(words, others)))
                .anySatisfy(each -> assertThat(each).contains(finding));
    }

    private static List<String> check(String text) throws IOException {
        var columns = new ObjectMapper()
                .readTree("{\"alliance\":\"" + ALLIANCE + "\",\"decidedAt\":\"2026-11-27T12:00:00.123457Z\"}");
        return EntryCheck.disagreements(ALLIANCE, text, columns);
    }
}

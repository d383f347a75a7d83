package org.concordat.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.concordat.alliance.Measure.Kpi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The usual measures")
class MeasureChoicesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "settlement/draft-settlement",
                "escalation-to-board/prepare-motion",
                "escalation-to-board/review-in-committee"
            })
    @DisplayName("are what a form's list of clauses offers, and one that the parties name themselves")
    void areOffered(String form) throws IOException {
        var usual = Arrays.stream(Kpi.values()).map(Kpi::choice).map(Option::value);

        assertThat(offered(form))
                .containsExactlyElementsOf(
                        Stream.concat(usual, Stream.of("other")).toList());
    }

    private static List<String> offered(String form) throws IOException {
        var schema =
                new ObjectMapper().readTree(Path.of("forms", form + ".form").toFile());
        return schema.findParents("key").stream()
                .filter(field -> field.path("key").asText().equals("kpi"))
                .flatMap(field -> StreamSupport.stream(field.path("values").spliterator(), false))
                .map(value -> value.path("value").asText())
                .toList();
    }
}

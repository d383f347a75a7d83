package org.concordat.alliance.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Canonical JSON (RFC 8785)")
class CanonicalJsonTest {

    @Test
    @DisplayName("sorts keys by their UTF-16 units, also in objects within")
    void sortsByUtf16() {
        // the RFC's own example, 3.2.3: U+1F600 comes before U+FB33, because its first half is smaller
        var keys = Map.of(
                "\u20ac", "Euro Sign",
                "\r", "Carriage Return",
                "\ufb33", "Hebrew Letter Dalet With Dagesh",
                "1", "One",
                "\ud83d\ude00", "Emoji: Grinning Face",
                "\u0080", "Control",
                "\u00f6", "Latin Small Letter O With Diaeresis");

        var text = new CanonicalJson().with("keys", keys).text();

        assertThat(text)
                .isEqualTo("{\"keys\":{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                        + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}}");
    }

    @Test
    @DisplayName("escapes what it must and nothing else")
    void escapesWhatItMust() {
        // 3.2.2.2
        var text = new CanonicalJson()
                .with("text", "\u20ac$\u000f\nA'B\"\\\\\"/ \u0000 \u001f \b\t\f\r \u007f \u2028")
                .text();

        assertThat(text)
                .isEqualTo(
                        "{\"text\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/ \\u0000 \\u001f \\b\\t\\f\\r \u007f \u2028\"}");
    }

    @Test
    @DisplayName("writes numbers as texts, and counts as whole numbers")
    void writesNumbers() {
        var text = new CanonicalJson()
                .with("amount", 2_500_000L)
                .with("share", 0.1)
                .counting("size", (1L << 53) - 1)
                .counting("none", 0)
                .text();

        assertThat(text).isEqualTo("{\"amount\":\"2500000\",\"none\":0,\"share\":\"0.1\",\"size\":9007199254740991}");
        assertThatThrownBy(() -> new CanonicalJson().counting("size", 1L << 53))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("leaves out what there is not, and refuses half a character")
    void refusesHalfACharacter() {
        assertThat(new CanonicalJson().with("rule", null).text()).isEqualTo("{}");
        assertThatThrownBy(() -> new CanonicalJson().with("text", "\ud83d").text())
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package org.concordat.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An entry")
class EntryTest {

    private static final Instant FINER_THAN_A_COLUMN = Instant.parse("2026-11-27T12:00:00.123456789Z");
    private static final Instant AS_A_COLUMN = Instant.parse("2026-11-27T12:00:00.123456Z");

    @Test
    @DisplayName("says the same times in its text and in its columns, as exactly as the database keeps them")
    void keepsTimesAsColumnsDo() {
        var entry = entry(Fact.of(new UUID(1, 1), Outcome.CHARTER_AMENDED)
                .decidedAt(FINER_THAN_A_COLUMN)
                .effectiveFrom(FINER_THAN_A_COLUMN));

        assertThat(entry.decidedAt()).isEqualTo(AS_A_COLUMN);
        assertThat(entry.effectiveFrom()).isEqualTo(AS_A_COLUMN);
        assertThat(entry.recordedAt()).isEqualTo(AS_A_COLUMN);
        assertThat(entry.canonical()).contains(AS_A_COLUMN.toString()).doesNotContain("123456789");
    }

    @Test
    @DisplayName("is canonical JSON, its facts and its nonce within")
    void isCanonical() {
        var entry = entry(Fact.of(new UUID(1, 1), Outcome.CHARTER_AMENDED)
                .to("subject")
                .with("zone", "UTC")
                .with("calendar", "us-federal"));

        assertThat(entry.canonical())
                .startsWith("{\"alliance\":\"00000000-0000-0001-0000-000000000001\",\"decidedAt\":")
                .contains("\"facts\":{\"calendar\":\"us-federal\",\"zone\":\"UTC\"},\"id\":")
                .contains("\"nonce\":\"a nonce\"")
                .endsWith("\"subject\":\"subject\"}");
    }

    private static Entry entry(Fact fact) {
        return new Entry(new UUID(2, 2), fact, new Nobody(), FINER_THAN_A_COLUMN, "a nonce");
    }

    private static class Nobody implements Circumstances {

        @Override
        public String person() {
            return "system";
        }

        @Override
        public @Nullable String processDefinition() {
            return null;
        }

        @Override
        public @Nullable String activityInstance() {
            return null;
        }

        @Override
        public @Nullable Instant due() {
            return null;
        }
    }
}

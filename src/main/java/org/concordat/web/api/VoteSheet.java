package org.concordat.web.api;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.Map;
import org.concordat.escalation.VoteTrial;
import org.jspecify.annotations.Nullable;

/** A rule and the votes it is tried on, by the names that worked cases use; a case's own id and result are left aside. */
record VoteSheet(
        @Nullable String id,
        @Schema(example = "17", requiredMode = REQUIRED) @Nullable Long members,
        @Schema(example = "1", requiredMode = REQUIRED) @Nullable Long recused,
        @Schema(example = "11", requiredMode = REQUIRED) @Nullable Long yes,
        @Schema(example = "2", requiredMode = REQUIRED) @Nullable Long no,
        @Schema(example = "0", requiredMode = REQUIRED) @Nullable Long abstain,
        @Schema(
                        allowableValues = {"cast", "present", "eligible", "members"},
                        requiredMode = REQUIRED)
                @Nullable
                String base,
        @Schema(example = "2", requiredMode = REQUIRED) @Nullable Long numerator,
        @Schema(example = "3", requiredMode = REQUIRED) @Nullable Long denominator,
        @Schema(
                        allowableValues = {"at-least", "more-than"},
                        requiredMode = REQUIRED)
                @Nullable
                String comparison,
        @Schema(example = "4/5", description = "The share of members not recused that must vote; empty for none")
                @JsonProperty("quorum_of_eligible")
                @JsonDeserialize(using = TextOrEmpty.class)
                @Nullable
                String quorumOfEligible,
        @Nullable String expected)
        implements Submitted {

    Map<String, String> words() {
        var words = new HashMap<String, String>();
        put(words, "members", members);
        put(words, "recused", recused);
        put(words, "yes", yes);
        put(words, "no", no);
        put(words, "abstain", abstain);
        put(words, "base", base);
        put(words, "numerator", numerator);
        put(words, "denominator", denominator);
        put(words, "comparison", comparison);
        put(words, "quorum_of_eligible", quorumOfEligible);
        return words;
    }

    private static void put(Map<String, String> words, String name, @Nullable Object value) {
        if (value != null) {
            words.put(name, value.toString());
        }
    }

    /**
     * What the vote comes to.
     *
     * @param base how many seats the share is taken of
     * @param needed the fewest yes of them that pass
     */
    record Counted(String result, int base, @Nullable Integer needed) {

        static Counted of(VoteTrial trial) {
            var needed = trial.needed();
            return new Counted(trial.result().word(), trial.base(), needed.isPresent() ? needed.getAsInt() : null);
        }
    }
}

package org.concordat.sanction;

import java.util.stream.Stream;
import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** On what ground a member appeals; there are no others. */
public enum AppealGround {
    FACTS_WRONG("factsWrong", "the facts are wrong"),
    PROCEDURE("procedure", "the rules of procedure were not kept"),
    DISPROPORTIONATE("disproportionate", "the sanction is out of proportion"),
    NEW_EVIDENCE("newEvidence", "there is new evidence");

    private final String answer;
    private final String label;

    AppealGround(String answer, String label) {
        this.answer = answer;
        this.label = label;
    }

    /** The ground a form's or a client's word stands for. */
    public static AppealGround of(@Nullable String answer) {
        return Stream.of(values())
                .filter(each -> each.answer.equals(answer))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal("ground", "must be factsWrong, procedure, disproportionate or newEvidence"));
    }

    public String answer() {
        return answer;
    }

    public String label() {
        return label;
    }
}

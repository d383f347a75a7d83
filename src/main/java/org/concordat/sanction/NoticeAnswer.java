package org.concordat.sanction;

import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** How an obligor answers a notice of non-compliance. */
public enum NoticeAnswer {
    CONTESTED("contested", "contests it"),
    ADMITTED("admitted", "admits it"),
    KEPT_MEANWHILE("keptMeanwhile", "says that it was kept meanwhile");

    private final String answer;
    private final String label;

    NoticeAnswer(String answer, String label) {
        this.answer = answer;
        this.label = label;
    }

    /** What a form's answer stands for. */
    public static NoticeAnswer of(@Nullable String answer) {
        for (var each : values()) {
            if (each.answer.equals(answer)) {
                return each;
            }
        }
        throw new Refusal("noticeAnswer", "must be contested, admitted or keptMeanwhile");
    }

    public String label() {
        return label;
    }
}

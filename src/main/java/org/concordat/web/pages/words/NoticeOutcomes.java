package org.concordat.web.pages.words;

import org.concordat.notice.Notice;
import org.jspecify.annotations.Nullable;

/** Of the notices: to whom, and in what words. */
final class NoticeOutcomes {

    private NoticeOutcomes() {}

    static @Nullable String detail(Facts facts) {
        return switch (facts.outcome()) {
            case NOTICE_SERVED, NOTICE_RECEIVED, NOTICE_FAILED, NOTICE_SERVED_AGAIN ->
                "to " + facts.member("addressee") + ". " + words(facts);
            default -> null;
        };
    }

    /** Entries made before the record kept the words name what the notice was about. */
    private static String words(Facts facts) {
        return facts.has("text") ? facts.text("text") : Labels.of(Notice.Template.valueOf(facts.text("template")));
    }
}

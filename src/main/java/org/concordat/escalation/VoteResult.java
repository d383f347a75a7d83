package org.concordat.escalation;

import java.util.Locale;
import org.concordat.alliance.Outcome;
import org.concordat.notice.Notice.Template;

/** What a count comes to. */
public enum VoteResult {
    PASSED(Outcome.MOTION_CARRIED, Template.MOTION_CARRIED),
    FAILED(Outcome.MOTION_FAILED, Template.MOTION_FAILED),
    TIED(Outcome.MOTION_TIED, Template.MOTION_TIED),
    INQUORATE(Outcome.MOTION_INQUORATE, Template.MOTION_INQUORATE),
    /** Fewer seats without an interest than the rule asks for. */
    CONFLICTED(Outcome.MOTION_CONFLICTED, Template.MOTION_CONFLICTED),
    /** Nobody who may vote did. */
    SILENT(Outcome.MOTION_UNANSWERED, Template.MOTION_UNANSWERED);

    private final Outcome outcome;
    private final Template notice;

    VoteResult(Outcome outcome, Template notice) {
        this.outcome = outcome;
        this.notice = notice;
    }

    Outcome outcome() {
        return outcome;
    }

    Template notice() {
        return notice;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

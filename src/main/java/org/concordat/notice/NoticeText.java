package org.concordat.notice;

import org.concordat.alliance.DecisionTables;

/**
 * What the table {@code notice-texts} says for a notice.
 *
 * @param rule the table and its version
 */
record NoticeText(String subject, String text, String rule) {

    static NoticeText of(DecisionTables.Ruling ruling) {
        return new NoticeText(ruling.text("subject"), ruling.text("text"), ruling.rule());
    }
}

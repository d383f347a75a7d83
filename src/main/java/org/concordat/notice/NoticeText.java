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

    /** The words with a name in braces replaced, such as {@code {due}}. */
    NoticeText with(String name, String value) {
        var placeholder = "{" + name + "}";
        return new NoticeText(subject.replace(placeholder, value), text.replace(placeholder, value), rule);
    }
}

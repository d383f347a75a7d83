package org.concordat.notice;

/**
 * A mail as it leaves: that something waits, in which case, and where. Never what it is about.
 *
 * @param messageId the same however often it is sent, so that a receiver can tell a repetition
 */
public record Mail(String messageId, String to, String subject, String text) {}

package org.concordat.conflict;

/**
 * What the table {@code dispute-triage} makes of a report.
 *
 * @param priority of the tasks, 0 to 100
 * @param mediatorSkill what the mediator should know about
 */
public record Triage(String lane, int priority, String mediatorSkill) {}

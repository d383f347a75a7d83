package org.concordat.alliance;

/**
 * What a charter says, as far as it is data.
 *
 * @param zone the time zone of its days
 * @param calendar the calendar of its working days
 * @param secondPerson whether a change of the charter or of the rules needs a second person's approval
 */
public record CharterTerms(String zone, String calendar, boolean secondPerson) {}

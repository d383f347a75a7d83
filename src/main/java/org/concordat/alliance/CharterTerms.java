package org.concordat.alliance;

/**
 * What a charter says, as far as it is data.
 *
 * @param zone the time zone of its days
 * @param calendar the calendar of its working days
 * @param secondPerson whether a change of the charter or of the rules needs a second person's approval
 */
public record CharterTerms(String zone, String calendar, boolean secondPerson) {

    /** All of them in one line, to compare with others. */
    public String line() {
        return String.join(" ", zone, calendar, String.valueOf(secondPerson));
    }

    /** Those that a line says: neither a zone nor a calendar has a space in its name. */
    public static CharterTerms ofLine(String line) {
        var terms = line.split(" ");
        return new CharterTerms(terms[0], terms[1], Boolean.parseBoolean(terms[2]));
    }
}

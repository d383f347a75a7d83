package org.concordat.web.pages.rules;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.alliance.CharterTerms;

/** What an amendment would change in a charter, term by term and in words. */
record CharterBeside(List<Row> rows) {

    /**
     * A term of the charter.
     *
     * @param said what its change comes to; empty where it does not change
     */
    record Row(String term, String before, String after, String said) {

        public boolean isChanged() {
            return !said.isEmpty();
        }
    }

    /** @param calendars their names in words, by what a charter calls them */
    static CharterBeside of(CharterTerms before, CharterTerms after, Map<String, String> calendars) {
        return new CharterBeside(
                List.of(zone(before, after), calendar(before, after, calendars), secondPerson(before, after)));
    }

    private static Row zone(CharterTerms before, CharterTerms after) {
        return row(
                "Time zone",
                before.zone(),
                after.zone(),
                "Days begin and end by the time of " + after.zone() + ", no longer by that of " + before.zone()
                        + ". Deadlines that run already keep their time zone.");
    }

    private static Row calendar(CharterTerms before, CharterTerms after, Map<String, String> calendars) {
        var old = named(before.calendar(), calendars);
        var amended = named(after.calendar(), calendars);
        return row(
                "Calendar of working days",
                old,
                amended,
                "Working days are counted by " + amended + ", no longer by " + old
                        + ". Deadlines that run already keep their calendar.");
    }

    private static String named(String calendar, Map<String, String> calendars) {
        return calendars.containsKey(calendar) ? calendars.get(calendar) + " (" + calendar + ")" : calendar;
    }

    private static Row secondPerson(CharterTerms before, CharterTerms after) {
        return row(
                "A second person approves changes",
                before.secondPerson() ? "yes" : "no",
                after.secondPerson() ? "yes" : "no",
                after.secondPerson()
                        ? "From then on nobody changes the charter, or diagrams, forms and tables, alone."
                        : "From then on one person alone can change the charter, and diagrams, forms and tables.");
    }

    private static Row row(String term, String before, String after, String said) {
        return new Row(term, before, after, before.equals(after) ? "" : said);
    }

    /** What its changes come to. */
    public List<String> said() {
        return changed().map(Row::said).toList();
    }

    /** How much changes, as the page says it of a diagram. */
    public String counted() {
        var terms = changed().count();
        return terms == 0 ? "Nothing would change." : terms == 1 ? "1 term changes." : terms + " terms change.";
    }

    private Stream<Row> changed() {
        return rows.stream().filter(Row::isChanged);
    }
}

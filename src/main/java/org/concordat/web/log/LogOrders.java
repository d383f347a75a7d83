package org.concordat.web.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.concordat.access.AllianceAccess;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.Refusal;
import org.springframework.stereotype.Component;

/** Takes orders for event logs from auditors. */
@Component
public class LogOrders {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9998;

    private final AllianceAccess access;

    LogOrders(AllianceAccess access) {
        this.access = access;
    }

    /**
     * An order as it was written.
     *
     * @param from the first day, in the alliance's zone
     * @param to the last
     * @throws org.concordat.alliance.Unknown when the person is no auditor of the alliance
     * @throws Refusal when a word makes no sense
     */
    public LogOrder take(
            String person, String code, String from, String to, String format, boolean pseudonyms, boolean gzip) {
        var alliance = access.alliance(person, code);
        // whoever may not have it learns that before anything about the words
        access.review(person, code, Instant.EPOCH, Instant.EPOCH);
        var first = day("from", from);
        var last = day("to", to);
        requirePeriod(first, last);
        var review = access.review(person, code, begin(alliance, first), begin(alliance, last.plusDays(1)));
        return new LogOrder(alliance, review, first, last, LogFormat.of(format), pseudonyms, gzip);
    }

    private static LocalDate day(String field, String word) {
        try {
            return LocalDate.parse(word);
        } catch (DateTimeException e) {
            throw new Refusal(field, "must be a date such as 2027-03-31");
        }
    }

    private static void requirePeriod(LocalDate first, LocalDate last) {
        requireUsual("from", first);
        requireUsual("to", last);
        if (last.isBefore(first)) {
            throw new Refusal("to", "must not be before the first day");
        }
    }

    private static void requireUsual(String field, LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new Refusal(field, "must be a day between 1970 and 9998");
        }
    }

    private static Instant begin(Alliance alliance, LocalDate day) {
        return day.atStartOfDay(alliance.zone()).toInstant();
    }
}

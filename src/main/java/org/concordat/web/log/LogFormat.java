package org.concordat.web.log;

import java.util.Locale;
import java.util.stream.Stream;
import org.concordat.alliance.Refusal;

/** In which format an event log is written. */
public enum LogFormat {
    /** IEEE 1849-2016: a trace for each dispute. */
    XES("xes", "application/xml"),
    /** OCEL 2.0 as JSON: events and what they happened to. */
    OCEL("ocel.json", "application/json"),
    /** RFC 4180: an entry in each row. */
    CSV("csv", "text/csv");

    private final String ending;
    private final String type;

    LogFormat(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    /** @throws Refusal when there is no such format */
    public static LogFormat of(String word) {
        return Stream.of(values())
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal("format", "must be xes, ocel or csv"));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String ending() {
        return ending;
    }

    String type() {
        return type;
    }
}

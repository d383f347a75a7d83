package org.concordat.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is investigated, by whom, and what was found. */
record Inquiry(@Nullable String investigator, String state, List<Point> points, List<Asked> asked) {

    /** An allegation and, once it is there, the finding about it. */
    record Point(int number, String allegation, @Nullable String finding, @Nullable String reasons) {}

    /** What a party was asked. */
    record Asked(String party, String request) {}
}

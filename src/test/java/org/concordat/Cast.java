package org.concordat;

import java.util.List;

/** The people of a test's alliance; usernames carry its code, so that no two tests meet. */
public record Cast(String alliance) {

    /** The members; each has a representative, who also sits on the board. */
    static final List<String> MEMBERS = List.of("hospital", "insurer", "clinic", "physicians", "county");

    /** The username of somebody named in the fixture, such as {@code rep-hospital} or {@code mediator}. */
    public String user(String person) {
        return person + "-" + alliance;
    }
}

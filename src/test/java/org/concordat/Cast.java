package org.concordat;

/** The people of a test's alliance; usernames carry its code, so that no two tests meet. */
public record Cast(String alliance) {

    /** The username of somebody named in the fixture, such as {@code rep-hospital} or {@code mediator}. */
    public String user(String person) {
        return person + "-" + alliance;
    }
}

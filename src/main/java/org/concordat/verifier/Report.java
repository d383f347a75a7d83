package org.concordat.verifier;

import java.io.PrintStream;

/** Says what was found, in words for somebody who knows the alliance and not the hashes. */
final class Report {

    private Report() {}

    static void print(RecordCheck check, Anchors anchors, PrintStream out) {
        if (check.agrees()) {
            out.println("The record of alliance " + check.code() + " AGREES: " + entries(check.size())
                    + (check.last() == null
                            ? ", nothing sealed yet."
                            : ", sealed until " + check.last().head().sealedAt() + "."));
        } else {
            out.println("The record of alliance " + check.code() + " DOES NOT AGREE.");
            out.println("First: " + check.findings().get(0).words() + ".");
            check.findings().stream().skip(1).forEach(each -> out.println("Then:  " + each.words() + "."));
        }
        anchors.tellKeys(check.keys(), out);
        anchors.tellSkipped(out);
        printReach(check, out);
    }

    /** What the check could not see. */
    private static void printReach(RecordCheck check, PrintStream out) {
        if (check.anchoredSize() == 0) {
            out.println(
                    "It was compared with nothing that was kept elsewhere (--anchor): a record that was cut short or"
                            + " made anew would not be noticed.");
        } else {
            out.println("It was compared with what was kept elsewhere up to " + entries(check.anchoredSize()) + ".");
        }
        if (check.withheld() > 0) {
            out.println(entries(check.withheld())
                    + " cannot be shown yet: only the hash was checked, and the columns not at all.");
        }
        if (check.queued() > 0) {
            out.println(entries(check.queued()) + " had been entered and not sealed when the record was read.");
        }
        check.strangeKeys()
                .forEach(
                        key -> out.println(
                                "Key " + key
                                        + " signed heads of the record, and no head that was kept elsewhere: ask whether the key was replaced."));
    }

    private static String entries(long count) {
        return count == 1 ? "1 entry" : count + " entries";
    }
}

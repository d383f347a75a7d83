package org.concordat.verifier;

import org.concordat.alliance.proof.Head;
import org.jspecify.annotations.Nullable;

/** Compares a tree with heads of one origin, the smallest first, and tells between which two it first went wrong. */
class HeadComparison {

    private final String origin;
    private long agreesUpTo;
    private @Nullable Finding finding;

    HeadComparison(String origin) {
        this.origin = origin;
    }

    void compare(Head head, String root) {
        if (head.root().equals(root)) {
            agreesUpTo = finding == null ? head.size() : agreesUpTo;
        } else if (finding == null) {
            finding = new Finding(
                    head.size() - 1,
                    place(head) + " not what was sealed: " + origin + " of " + head.size() + " entries says otherwise");
        }
    }

    private String place(Head head) {
        return head.size() == agreesUpTo + 1
                ? "leaf " + agreesUpTo + " is"
                : "one of the leaves " + agreesUpTo + " to " + (head.size() - 1) + " is";
    }

    @Nullable
    Finding finding() {
        return finding;
    }
}

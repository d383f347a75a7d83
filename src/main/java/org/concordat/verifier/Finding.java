package org.concordat.verifier;

/**
 * Something that does not agree.
 *
 * @param leaf the first entry it may concern, counted from 0
 * @param words what is wrong, in a sentence's end: "leaf 4 ..."
 */
record Finding(long leaf, String words) implements Comparable<Finding> {

    /** Concerns no entry that was sealed. */
    static final long NO_LEAF = Long.MAX_VALUE;

    @Override
    public int compareTo(Finding other) {
        return Long.compare(leaf, other.leaf);
    }
}

package org.concordat.verifier;

/**
 * Something that does not agree.
 *
 * @param leaf the entry it concerns, counted from 0; of several, the last, so that what names one comes first
 * @param words what is wrong, such as "leaf 4 is missing"
 */
record Finding(long leaf, String words) implements Comparable<Finding> {

    /** Concerns no entry that was sealed. */
    static final long NO_LEAF = Long.MAX_VALUE;

    @Override
    public int compareTo(Finding other) {
        return Long.compare(leaf, other.leaf);
    }
}

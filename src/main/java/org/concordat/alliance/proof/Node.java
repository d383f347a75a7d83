package org.concordat.alliance.proof;

/**
 * A node over a full subtree; once it is there it never changes.
 *
 * @param height 0 for a leaf
 * @param position counted from the left among the nodes of its height
 */
public record Node(int height, long position) {

    /** The full subtree of this many leaves, a power of two, that begins at a leaf. */
    static Node over(long firstLeaf, long leaves) {
        var height = Long.numberOfTrailingZeros(leaves);
        return new Node(height, firstLeaf >> height);
    }
}

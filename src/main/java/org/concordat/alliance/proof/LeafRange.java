package org.concordat.alliance.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Neighbouring leaves that one hash of the tree stands for, from the first up to but without the last. */
record LeafRange(long from, long to) {

    long size() {
        return to - from;
    }

    /** The most leaves, a power of two, that go left when the range is divided. */
    private long left() {
        return Long.highestOneBit(size() - 1);
    }

    LeafRange leftPart() {
        return new LeafRange(from, from + left());
    }

    LeafRange rightPart() {
        return new LeafRange(from + left(), to);
    }

    /** The full subtrees it consists of, the largest first. */
    List<Node> nodes() {
        var nodes = new ArrayList<Node>();
        for (var first = from; first < to; ) {
            var leaves = Long.highestOneBit(to - first);
            nodes.add(Node.over(first, leaves));
            first += leaves;
        }
        return nodes;
    }

    byte[] hash(Map<Node, byte[]> known) {
        var nodes = nodes();
        var hash = known(known, nodes.get(nodes.size() - 1));
        for (var each = nodes.size() - 2; each >= 0; each--) {
            hash = MerkleHash.ofNode(known(known, nodes.get(each)), hash);
        }
        return hash;
    }

    private static byte[] known(Map<Node, byte[]> known, Node node) {
        var hash = known.get(node);
        if (hash == null) {
            throw new IllegalStateException("The tree lacks " + node);
        }
        return hash;
    }
}

package org.concordat.alliance.proof;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** A Merkle tree that leaves are added to: it needs its right edge only, however large it is. */
public final class GrowingTree {

    /** The full subtrees it consists of, the smallest and rightmost on top. */
    private final Deque<byte[]> edge = new ArrayDeque<>();

    private final BiConsumer<Node, byte[]> added;
    private long size;

    /**
     * A tree without leaves.
     *
     * @param added is told every node, once, when it is complete
     */
    public GrowingTree(BiConsumer<Node, byte[]> added) {
        this.added = added;
    }

    /**
     * A tree that goes on from a size.
     *
     * @param hashes those of its {@link #edge(long)}
     */
    public GrowingTree(long size, Map<Node, byte[]> hashes, BiConsumer<Node, byte[]> added) {
        this(added);
        this.size = size;
        edge(size).forEach(node -> edge.push(requireThere(node, hashes)));
    }

    private static byte[] requireThere(Node node, Map<Node, byte[]> hashes) {
        var hash = hashes.get(node);
        if (hash == null) {
            throw new IllegalStateException("The tree lacks " + node);
        }
        return hash;
    }

    /** The nodes from which a tree of this size can go on. */
    public static List<Node> edge(long size) {
        return new LeafRange(0, size).nodes();
    }

    public void add(byte[] leafHash) {
        var node = new Node(0, size);
        var hash = leafHash;
        added.accept(node, hash);
        while ((node.position() & 1) == 1) {
            node = new Node(node.height() + 1, node.position() >> 1);
            hash = MerkleHash.ofNode(edge.pop(), hash);
            added.accept(node, hash);
        }
        edge.push(hash);
        size++;
    }

    public long size() {
        return size;
    }

    public byte[] root() {
        return edge.stream()
                .reduce((right, left) -> MerkleHash.ofNode(left, right))
                .orElseGet(MerkleHash::ofNothing);
    }
}

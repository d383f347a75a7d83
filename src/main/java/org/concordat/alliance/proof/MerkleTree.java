package org.concordat.alliance.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Proofs from a Merkle tree (RFC 6962, 2.1) that only ever grows. Each takes a number of nodes that grows with the
 * logarithm of the tree's size.
 */
public final class MerkleTree {

    /** Where the nodes are kept. */
    public interface Nodes {

        /** The hashes of these nodes, asked for at once. */
        Map<Node, byte[]> hashes(Set<Node> nodes);
    }

    private final Nodes nodes;

    public MerkleTree(Nodes nodes) {
        this.nodes = nodes;
    }

    /** The root that the tree had when it was of this size. */
    public byte[] root(long size) {
        return size == 0
                ? MerkleHash.ofNothing()
                : hashes(List.of(new LeafRange(0, size))).get(0);
    }

    /** The hashes that lead from a leaf to the root of the tree of this size. */
    public List<byte[]> inclusion(long leaf, long size) {
        return inclusions(List.of(leaf), size).getOrDefault(leaf, List.of());
    }

    /** The same for several leaves, with all nodes asked for at once; by leaf. */
    public Map<Long, List<byte[]>> inclusions(Collection<Long> leaves, long size) {
        var paths = new TreeMap<Long, List<LeafRange>>();
        for (var leaf : leaves) {
            if (leaf < 0 || leaf >= size) {
                throw new IllegalArgumentException("A tree of " + size + " leaves has no leaf " + leaf);
            }
            var path = new ArrayList<LeafRange>();
            path(leaf, new LeafRange(0, size), path);
            paths.put(leaf, path);
        }
        var known = known(paths.values().stream().flatMap(List::stream).toList());
        var hashes = new TreeMap<Long, List<byte[]>>();
        paths.forEach((leaf, path) ->
                hashes.put(leaf, path.stream().map(range -> range.hash(known)).toList()));
        return hashes;
    }

    private static void path(long leaf, LeafRange tree, List<LeafRange> path) {
        if (tree.size() == 1) {
            return;
        }
        var left = tree.leftPart();
        var right = tree.rightPart();
        path(leaf, leaf < left.to() ? left : right, path);
        path.add(leaf < left.to() ? right : left);
    }

    /** The hashes that show that the tree of the larger size begins with all of the smaller, in the same order. */
    public List<byte[]> consistency(long from, long to) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("A tree of " + to + " leaves does not begin with " + from);
        }
        var proof = new ArrayList<LeafRange>();
        if (from > 0) {
            divide(from, new LeafRange(0, to), true, proof);
        }
        return hashes(proof);
    }

    private static void divide(long from, LeafRange tree, boolean isKnown, List<LeafRange> proof) {
        if (tree.to() == from) {
            if (!isKnown) {
                proof.add(tree);
            }
        } else if (from <= tree.leftPart().to()) {
            divide(from, tree.leftPart(), isKnown, proof);
            proof.add(tree.rightPart());
        } else {
            divide(from, tree.rightPart(), false, proof);
            proof.add(tree.leftPart());
        }
    }

    private List<byte[]> hashes(List<LeafRange> ranges) {
        var known = known(ranges);
        return ranges.stream().map(range -> range.hash(known)).toList();
    }

    private Map<Node, byte[]> known(List<LeafRange> ranges) {
        return nodes.hashes(
                ranges.stream().flatMap(range -> range.nodes().stream()).collect(Collectors.toSet()));
    }
}

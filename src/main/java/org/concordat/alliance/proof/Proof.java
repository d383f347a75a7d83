package org.concordat.alliance.proof;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Checks proofs as RFC 9162 (2.1.3.2 and 2.1.4.2) says, from nothing but hashes. */
public final class Proof {

    private Proof() {}

    /** Whether a leaf stands at its place in the tree with this root. */
    public static boolean isIncluded(byte[] leafHash, long leaf, long size, List<byte[]> path, byte[] root) {
        if (leaf < 0 || leaf >= size) {
            return false;
        }
        var place = leaf;
        var last = size - 1;
        var hash = leafHash;
        for (var other : path) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                hash = MerkleHash.ofNode(other, hash);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                hash = MerkleHash.ofNode(hash, other);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** Whether the tree with the second root begins with the whole tree with the first. */
    public static boolean isConsistent(long from, byte[] first, long to, byte[] second, List<byte[]> path) {
        if (from == 0 || from == to) {
            return path.isEmpty() && (from == 0 || Arrays.equals(first, second));
        }
        if (from < 0 || from > to) {
            return false;
        }
        var hashes = path.iterator();
        var isFull = Long.bitCount(from) == 1;
        return (isFull || hashes.hasNext())
                && leadsToBoth(from, first, to, second, isFull ? first : hashes.next(), hashes);
    }

    private static boolean leadsToBoth(
            long from, byte[] first, long to, byte[] second, byte[] begin, Iterator<byte[]> hashes) {
        var place = (from - 1) >> Long.numberOfTrailingZeros(from);
        var last = (to - 1) >> Long.numberOfTrailingZeros(from);
        var smaller = begin;
        var larger = begin;
        while (hashes.hasNext()) {
            var other = hashes.next();
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                smaller = MerkleHash.ofNode(other, smaller);
                larger = MerkleHash.ofNode(other, larger);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                larger = MerkleHash.ofNode(larger, other);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(smaller, first) && Arrays.equals(larger, second);
    }
}

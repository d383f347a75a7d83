package org.concordat.alliance.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The Merkle tree")
class MerkleTreeTest {

    private static final int LARGEST = 200;
    private static final HexFormat HEX = HexFormat.of();

    /** The leaves of the reference vectors of RFC 6962 trees. */
    private static final List<byte[]> REFERENCE = List.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .stream()
            .map(HEX::parseHex)
            .toList();

    private static final List<byte[]> MANY = IntStream.range(0, LARGEST)
            .mapToObj(each -> ("entry " + each).getBytes(StandardCharsets.UTF_8))
            .toList();

    private final Map<Node, byte[]> nodes = new HashMap<>();
    private final GrowingTree growing = new GrowingTree(nodes::put);
    private final MerkleTree tree = new MerkleTree(asked -> {
        var answer = new HashMap<>(nodes);
        answer.keySet().retainAll(asked);
        return answer;
    });

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    @DisplayName("has the reference root at size")
    void hasTheReferenceRoot(int size, String root) {
        grow(REFERENCE.subList(0, size));

        assertThat(HEX.formatHex(growing.root())).isEqualTo(root);
        assertThat(HEX.formatHex(tree.root(size))).isEqualTo(root);
    }

    @Test
    @DisplayName("leads from the first of eight leaves to the root as the reference does")
    void hasTheReferencePath() {
        grow(REFERENCE);

        assertThat(tree.inclusion(0, 8).stream().map(HEX::formatHex))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    }

    @Test
    @DisplayName("has another root when two leaves change places")
    void swappingChangesTheRoot() {
        grow(REFERENCE.subList(0, 3));
        var root = growing.root();

        var swapped = new GrowingTree((node, hash) -> {});
        List.of(0, 2, 1).forEach(each -> swapped.add(MerkleHash.ofLeaf(REFERENCE.get(each))));

        assertThat(swapped.root()).isNotEqualTo(root);
    }

    @Test
    @DisplayName("has at every size the root that the definition gives, and goes on from its edge alone")
    void agreesWithTheDefinition() {
        for (var size = 1; size <= LARGEST; size++) {
            growing.add(MerkleHash.ofLeaf(MANY.get(size - 1)));
            var edge = new HashMap<Node, byte[]>();
            GrowingTree.edge(size).forEach(node -> edge.put(node, nodes.get(node)));

            assertThat(growing.root()).as("%s", size).isEqualTo(byDefinition(MANY.subList(0, size)));
            assertThat(tree.root(size)).isEqualTo(growing.root());
            assertThat(new GrowingTree(size, edge, nodes::put).root()).isEqualTo(growing.root());
        }
    }

    @Test
    @DisplayName("proves every leaf at every size, and nothing else in its place")
    void provesEveryLeaf() {
        grow(MANY);
        for (var size = 1L; size <= LARGEST; size++) {
            var root = tree.root(size);
            for (var leaf = 0L; leaf < size; leaf++) {
                var hash = nodes.get(new Node(0, leaf));
                var path = tree.inclusion(leaf, size);
                assertThat(Proof.isIncluded(hash, leaf, size, path, root)).isTrue();
                assertThat(Proof.isIncluded(MerkleHash.ofNothing(), leaf, size, path, root))
                        .isFalse();
                assertThat(Proof.isIncluded(hash, leaf + 1, size, path, root)).isFalse();
                assertThat(Proof.isIncluded(hash, leaf, size, longer(path), root))
                        .isFalse();
            }
        }
    }

    @Test
    @DisplayName("proves for every two sizes that the larger begins with the smaller, and no other")
    void provesEveryConsistency() {
        grow(MANY);
        var roots = LongStream.rangeClosed(0, LARGEST).mapToObj(tree::root).toList();
        for (var to = 1; to <= LARGEST; to++) {
            for (var from = 1; from <= to; from++) {
                var path = tree.consistency(from, to);
                var first = roots.get(from);
                var second = roots.get(to);
                assertThat(Proof.isConsistent(from, first, to, second, path)).isTrue();
                assertThat(Proof.isConsistent(from, roots.get(from - 1), to, second, path))
                        .isFalse();
                assertThat(Proof.isConsistent(from, first, to, roots.get(to - 1), path))
                        .isFalse();
                assertThat(Proof.isConsistent(from, first, to, second, longer(path)))
                        .isFalse();
            }
        }
    }

    @Test
    @DisplayName("needs no more hashes than the logarithm of its size allows")
    void staysShort() {
        grow(MANY);

        assertThat(tree.inclusion(77, LARGEST)).hasSizeLessThanOrEqualTo(8);
        assertThat(tree.consistency(77, LARGEST)).hasSizeLessThanOrEqualTo(9);
        assertThat(GrowingTree.edge(LARGEST)).hasSize(Integer.bitCount(LARGEST));
    }

    @Test
    @DisplayName("proves nothing about leaves and sizes it does not have")
    void refusesWhatItDoesNotHave() {
        grow(REFERENCE);

        assertThatThrownBy(() -> tree.inclusion(8, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(9, 8)).isInstanceOf(IllegalArgumentException.class);
    }

    private void grow(List<byte[]> leaves) {
        leaves.forEach(leaf -> growing.add(MerkleHash.ofLeaf(leaf)));
    }

    private static List<byte[]> longer(List<byte[]> path) {
        var longer = new ArrayList<>(path);
        longer.add(MerkleHash.ofNothing());
        return longer;
    }

    /** RFC 6962, 2.1, word for word. */
    private static byte[] byDefinition(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return MerkleHash.ofLeaf(leaves.get(0));
        }
        var left = 1;
        while (left * 2 < leaves.size()) {
            left *= 2;
        }
        return MerkleHash.ofNode(
                byDefinition(leaves.subList(0, left)), byDefinition(leaves.subList(left, leaves.size())));
    }
}

package org.concordat.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.concordat.alliance.proof.SignedHead;
import org.jspecify.annotations.Nullable;

/** What was kept elsewhere: heads, and from earlier bundles the leaves themselves. */
class Anchors {

    private final Map<UUID, TreeMap<Long, List<SignedHead>>> heads = new HashMap<>();
    private final Map<UUID, Map<Long, String>> leaves = new HashMap<>();
    private final Map<UUID, Map<String, Long>> places = new HashMap<>();
    private final Set<String> keys = new HashSet<>();

    private final Map<String, TreeSet<Long>> ofCases = new HashMap<>();

    private @Nullable UUID bundleOf;
    private String caseOf = "";

    static Anchors read(List<Path> files) throws IOException {
        var anchors = new Anchors();
        for (var file : files) {
            if (!Files.isReadable(file)) {
                throw new Unusable("there is no file " + file + " that can be read");
            }
            anchors.read(file);
        }
        if (!files.isEmpty() && anchors.isEmpty()) {
            throw new Unusable("there is no head in what was kept elsewhere");
        }
        return anchors;
    }

    private void read(Path file) throws IOException {
        bundleOf = null;
        try (var values = Lines.values(file)) {
            while (values.hasNextValue()) {
                read(values.nextValue());
            }
        } catch (JsonProcessingException | CharConversionException e) {
            throw new Unusable("the anchor " + file + " is not made of lines of JSON", e);
        }
    }

    private void read(JsonNode line) {
        if (line.has("format")) {
            bundleOf = Lines.alliance(line);
            caseOf = line.path("reference").asText("");
        } else if (line.has("leaf")) {
            add(Lines.count(line, "leaf"), Lines.hash(line, "hash"));
        } else if (line.has("head") || line.has("root")) {
            add(Lines.head(line.has("head") ? line.path("head") : line));
        }
    }

    private void add(long leaf, String hash) {
        if (bundleOf == null) {
            throw new Unusable("an anchor holds entries but does not begin like a bundle");
        }
        leaves.computeIfAbsent(bundleOf, key -> new HashMap<>()).put(leaf, hash);
        places.computeIfAbsent(bundleOf, key -> new HashMap<>()).put(hash, leaf);
        if (!caseOf.isEmpty()) {
            ofCases.computeIfAbsent(caseOf, key -> new TreeSet<>()).add(leaf);
        }
    }

    private void add(SignedHead head) {
        if (!head.isSigned()) {
            throw new Unusable("the anchored head of " + head.head().size()
                    + " entries is not signed by the key it names; it was changed where it was kept");
        }
        heads.computeIfAbsent(head.head().alliance(), key -> new TreeMap<>())
                .computeIfAbsent(head.head().size(), key -> new ArrayList<>())
                .add(head);
        keys.add(head.key().id());
    }

    boolean isEmpty() {
        return heads.isEmpty();
    }

    boolean names(String key) {
        return keys.contains(key);
    }

    /** The heads of an alliance's record, by their sizes. */
    TreeMap<Long, List<SignedHead>> headsOf(UUID alliance) {
        return heads.getOrDefault(alliance, new TreeMap<>());
    }

    /** The hash that a leaf had in an earlier bundle. */
    @Nullable
    String leaf(UUID alliance, long leaf) {
        return leaves.getOrDefault(alliance, Map.of()).get(leaf);
    }

    /** The leaves that earlier bundles of a case held. */
    Set<Long> leavesOf(String reference) {
        return ofCases.getOrDefault(reference, new TreeSet<>());
    }

    /** Which leaf of an earlier bundle had this hash. */
    @Nullable
    Long placeOf(UUID alliance, String hash) {
        return places.getOrDefault(alliance, Map.of()).get(hash);
    }
}

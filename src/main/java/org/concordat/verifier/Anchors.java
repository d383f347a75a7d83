package org.concordat.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.alliance.proof.SignedHead;
import org.jspecify.annotations.Nullable;

/** What is known from elsewhere: heads, from earlier bundles the leaves themselves, and the keys that may sign. */
class Anchors {

    private final Map<UUID, TreeMap<Long, List<SignedHead>>> heads = new HashMap<>();
    private final Map<UUID, Map<Long, String>> leaves = new HashMap<>();
    private final Map<UUID, Map<String, Long>> places = new HashMap<>();
    private final Set<String> keys = new HashSet<>();

    private final Map<String, TreeMap<Long, TreeSet<Long>>> ofCases = new HashMap<>();

    /** None when nobody said which keys may sign. */
    private final Set<String> named;

    private final List<String> skipped = new ArrayList<>();

    private @Nullable UUID bundleOf;
    private String caseOf = "";
    private long reach;

    private Anchors(Set<String> named) {
        this.named = named;
    }

    /**
     * Reads what was kept.
     *
     * @param keys the ids of those that may sign; none when any may
     */
    static Anchors read(List<Path> files, Set<String> keys) throws IOException {
        var anchors = new Anchors(keys);
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
        var number = 0;
        try (var lines = Lines.text(file)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                readLine(line, file, number);
            }
        } catch (CharacterCodingException e) {
            throw new Unusable("the anchor " + file + " is no text", e);
        }
    }

    /** A line that broke off, because a disk was full, says nothing against the others. */
    private void readLine(String line, Path file, int number) throws IOException {
        try (var values = Lines.values(line)) {
            while (values.hasNextValue()) {
                read(values.nextValue());
            }
        } catch (JsonProcessingException e) {
            skipped.add("line " + number + " of " + file.getFileName());
        }
    }

    private void read(JsonNode line) {
        if (line.has("format")) {
            bundleOf = Lines.alliance(line);
            caseOf = line.path("reference").asText("");
            reach = caseOf.isEmpty() ? 0 : Lines.count(line, "size");
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
            ofCases.computeIfAbsent(caseOf, key -> new TreeMap<>())
                    .computeIfAbsent(reach, key -> new TreeSet<>())
                    .add(leaf);
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

    /** Whether a key may have signed, by what whoever checks knows of keys. */
    boolean admits(String key) {
        return named.isEmpty() || named.contains(key);
    }

    /** Says with which keys heads are signed, and by what somebody can tell whose those are. */
    void tellKeys(Collection<String> signing, PrintStream out) {
        signing.forEach(key -> out.println("Signed with key " + key + whose(key)));
    }

    private String whose(String key) {
        if (named.contains(key)) {
            return ", one that was named (--key).";
        }
        return keys.contains(key)
                ? ", as heads that were kept elsewhere are."
                : ", which the bundle brings itself, so it may be anybody's: compare it with /record/keys, and name the"
                        + " one you know (--key).";
    }

    /** Says which lines of what was kept could not be read. */
    void tellSkipped(PrintStream out) {
        skipped.forEach(line -> out.println("What was kept elsewhere is damaged: " + line + " was not read."));
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

    /**
     * The leaves that earlier bundles of a case held; a later one may hold more, also of what was sealed before.
     *
     * @param size that of the record when the bundle was made that they are earlier than
     */
    Set<Long> leavesOf(String reference, long size) {
        return ofCases.getOrDefault(reference, new TreeMap<>()).headMap(size, true).values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Which leaf of an earlier bundle had this hash. */
    @Nullable
    Long placeOf(UUID alliance, String hash) {
        return places.getOrDefault(alliance, Map.of()).get(hash);
    }
}

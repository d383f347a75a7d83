package org.concordat.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.concordat.alliance.proof.GrowingTree;
import org.concordat.alliance.proof.Head;
import org.concordat.alliance.proof.SignedHead;
import org.jspecify.annotations.Nullable;

/** Goes through a record once, from its first entry to its last, and notes whatever does not agree. */
class RecordCheck implements Check {

    private final Anchors anchors;
    private final List<Finding> findings = new ArrayList<>();
    private final Mismatches texts = new Mismatches();
    private final HeadComparison own = new HeadComparison("the record's own head");
    private final HeadComparison kept = new HeadComparison("the head kept elsewhere");
    private final GrowingTree tree = new GrowingTree((node, hash) -> {});
    private final Set<String> keys = new TreeSet<>();
    private final Set<String> strangeKeys = new TreeSet<>();

    private UUID alliance = new UUID(0, 0);
    private String code = "";
    private long size;
    private long next;
    private long withheld;
    private long queued;
    private TreeMap<Long, List<SignedHead>> anchored = new TreeMap<>();
    private @Nullable SignedHead last;

    RecordCheck(Anchors anchors) {
        this.anchors = anchors;
    }

    @Override
    public void begin(JsonNode line) {
        alliance = Lines.alliance(line);
        code = Lines.text(line, "code");
        size = Lines.count(line, "size");
        anchored = anchors.headsOf(alliance);
        if (anchored.isEmpty() && !anchors.isEmpty()) {
            throw new Unusable("no head that was kept elsewhere is of this record, that of alliance " + code);
        }
    }

    @Override
    public void leaf(JsonNode line) {
        var leaf = Lines.count(line, "leaf");
        var hash = Lines.hash(line, "hash");
        if (leaf < next) {
            findings.add(new Finding(
                    leaf, "leaf " + leaf + named(line.path("entry").asText("")) + " comes twice or out of its order"));
            return;
        }
        if (leaf >= size) {
            findings.add(new Finding(leaf, "leaf " + leaf + " stands behind the record's end, which no head covers"));
        }
        missing(leaf);
        compareWithEarlierBundle(leaf, hash);
        checkEntry(line, leaf, hash);
        next = leaf + 1;
        if (tree.size() == leaf) {
            tree.add(HexFormat.of().parseHex(hash));
            anchored.getOrDefault(next, List.of()).forEach(head -> kept.compare(head.head(), root()));
        }
    }

    /** After a gap nothing can be said about the tree any more, only about each entry. */
    private void missing(long upTo) {
        if (next < upTo) {
            var which = upTo == next + 1 ? "leaf " + next + " is" : "leaves " + next + " to " + (upTo - 1) + " are";
            findings.add(new Finding(next, which + " missing: removed from the record"));
        }
    }

    private void compareWithEarlierBundle(long leaf, String hash) {
        var earlier = anchors.leaf(alliance, leaf);
        if (earlier == null || earlier.equals(hash)) {
            return;
        }
        var place = anchors.placeOf(alliance, hash);
        findings.add(new Finding(
                leaf,
                "leaf " + leaf + " is not what it was in the earlier bundle: "
                        + (place == null ? "changed" : "in its place stands what was leaf " + place)));
    }

    private void checkEntry(JsonNode line, long leaf, String hash) {
        var entry = line.path("entry").asText("");
        if (line.has("textHash")) {
            withheld++;
            texts.compare(leaf, named(entry), hash, Lines.hash(line, "textHash"));
        } else if (line.path("canonical").isTextual()) {
            var canonical = line.path("canonical").asText();
            texts.compare(leaf, named(entry), hash, EntryCheck.hash(canonical));
            EntryCheck.disagreements(alliance, canonical, line.path("columns"))
                    .forEach(each -> findings.add(new Finding(leaf, "leaf " + leaf + named(entry) + ": " + each)));
        } else {
            findings.add(new Finding(leaf, "leaf " + leaf + " has no entry any more: removed" + named(entry)));
        }
    }

    @Override
    public void head(SignedHead signed) {
        var head = signed.head();
        if (!signed.isSigned() || !head.alliance().equals(alliance)) {
            findings.add(new Finding(
                    head.size() - 1, "the record's head of " + head.size() + " entries is not signed by its key"));
        }
        checkKey(signed.key().id(), head);
        if (tree.size() == head.size()) {
            own.compare(head, root());
        } else if (tree.size() == next) {
            findings.add(new Finding(
                    Math.min(head.size(), next) - 1,
                    "the record's head of " + head.size() + " entries stands behind " + next
                            + ", where nothing can be compared with it"));
        }
        last = signed;
    }

    private void checkKey(String key, Head head) {
        if (keys.add(key) && !anchors.admits(key)) {
            findings.add(new Finding(
                    head.size() - 1,
                    "the record's head of " + head.size() + " entries is signed with key " + key
                            + ", which was not named"));
        }
        if (!anchors.isEmpty() && !anchors.names(key)) {
            strangeKeys.add(key);
        }
    }

    @Override
    public void unsealed(JsonNode line) {
        if (line.path("queued").asBoolean()) {
            queued++;
        } else {
            findings.add(new Finding(
                    Finding.NO_LEAF,
                    "entry " + Lines.text(line, "unsealed") + " stands in the record but was never sealed: added, or"
                            + " taken out of the tree"));
        }
    }

    @Override
    public void end() {
        if (size == 0 && queued > 0 && anchored.isEmpty()) {
            throw new Unusable(
                    "none of the entries that were entered is sealed. Either the record has just begun, or what"
                            + " was sealed is gone; a head that was kept elsewhere tells which");
        }
        missing(size);
        // what happened to the text comes before what that did to its columns
        findings.addAll(0, texts.findings());
        if (own.finding() != null) {
            findings.add(own.finding());
        }
        if (kept.finding() != null) {
            findings.add(kept.finding());
        }
        if (!anchored.isEmpty() && anchored.lastKey() > Math.max(next, size)) {
            findings.add(new Finding(
                    next,
                    "leaves from " + next + " on are cut off: a head of " + anchored.lastKey()
                            + " entries was kept elsewhere, the record ends with " + next));
        }
        if (size > 0 && (last == null || last.head().size() != size)) {
            findings.add(new Finding(size - 1, "the record has no head of all its " + size + " entries"));
        }
        findings.sort(null);
    }

    @Override
    public void consistency(JsonNode proof) {
        throw new Unusable("a line is neither entry nor head");
    }

    @Override
    public void report(PrintStream out) {
        Report.print(this, anchors, out);
    }

    private static String named(String entry) {
        return entry.isEmpty() ? "" : " (entry " + entry + ")";
    }

    private String root() {
        return HexFormat.of().formatHex(tree.root());
    }

    @Override
    public boolean agrees() {
        return findings.isEmpty();
    }

    List<Finding> findings() {
        return findings;
    }

    String code() {
        return code;
    }

    long size() {
        return size;
    }

    long withheld() {
        return withheld;
    }

    long queued() {
        return queued;
    }

    /** The keys that signed. */
    Set<String> keys() {
        return keys;
    }

    /** Keys that signed, though no head that was kept elsewhere names them. */
    Set<String> strangeKeys() {
        return strangeKeys;
    }

    /** The size of the largest head of this record that was kept elsewhere; 0 when there is none. */
    long anchoredSize() {
        return anchored.isEmpty() ? 0 : anchored.lastKey();
    }

    @Nullable
    SignedHead last() {
        return last;
    }
}

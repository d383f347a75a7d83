package org.concordat.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.concordat.alliance.proof.Head;
import org.concordat.alliance.proof.Proof;
import org.concordat.alliance.proof.SignedHead;
import org.jspecify.annotations.Nullable;

/** Goes through what somebody was given of a case: whether each entry is what was sealed, and stands in the record. */
class CaseCheck implements Check {

    private final Anchors anchors;
    private final List<Finding> findings = new ArrayList<>();
    private final TreeSet<Long> leaves = new TreeSet<>();

    private UUID alliance = new UUID(0, 0);
    private String code = "";
    private String reference = "";
    private long size;
    private long entries;
    private long withheld;
    private long queued;
    private long comparedWith;
    private TreeMap<Long, List<SignedHead>> anchored = new TreeMap<>();
    private @Nullable SignedHead head;

    CaseCheck(Anchors anchors) {
        this.anchors = anchors;
    }

    @Override
    public void begin(JsonNode line) {
        alliance = Lines.alliance(line);
        code = Lines.text(line, "code");
        reference = Lines.text(line, "reference");
        size = Lines.count(line, "size");
        entries = Lines.count(line, "entries");
        anchored = anchors.headsOf(alliance);
        if (anchored.isEmpty() && !anchors.isEmpty()) {
            throw new Unusable("no head that was kept elsewhere is of this record, that of alliance " + code);
        }
    }

    @Override
    public void head(SignedHead signed) {
        if (head != null) {
            throw new Unusable("the bundle has two heads");
        }
        head = signed;
        if (!signed.isSigned()
                || !signed.head().alliance().equals(alliance)
                || signed.head().size() != size) {
            found(size - 1, "the bundle's head of " + size + " entries is not signed by its key");
        }
        if (!anchors.admits(signed.key().id())) {
            found(
                    size - 1,
                    "the bundle's head of " + size + " entries is signed with key "
                            + signed.key().id() + ", which was not named");
        }
        anchored.getOrDefault(size, List.of()).forEach(kept -> {
            comparedWith = size;
            if (!kept.head().root().equals(signed.head().root())) {
                found(size - 1, "the bundle's head of " + size + " entries is not the one that was kept elsewhere");
            }
        });
    }

    @Override
    public void consistency(JsonNode proof) {
        var from = Lines.count(proof, "from");
        var path = Lines.hashes(proof, "path");
        if (Lines.count(proof, "to") != size) {
            throw new Unusable("what is to show that the record goes on leads to another head");
        }
        for (var kept : anchored.getOrDefault(from, List.of())) {
            comparedWith = Math.max(comparedWith, from);
            if (!Proof.isConsistent(from, kept.head().rootHash(), size, root(), path)) {
                found(
                        from - 1,
                        "the record does not go on from the head of " + from
                                + " entries that was kept elsewhere: one of"
                                + " those was changed, removed or reordered");
            }
        }
    }

    @Override
    public void leaf(JsonNode line) {
        var leaf = Lines.count(line, "leaf");
        var hash = Lines.hash(line, "hash");
        if (!leaves.add(leaf) || leaf < leaves.last()) {
            found(leaf, "leaf " + leaf + " (entry " + Lines.text(line, "entry") + ") comes twice or out of its order");
            return;
        }
        var name = "leaf " + leaf + " (entry " + Lines.text(line, "entry") + ")";
        checkText(line, leaf, hash, name);
        if (!Proof.isIncluded(HexFormat.of().parseHex(hash), leaf, size, Lines.hashes(line, "path"), root())) {
            found(leaf, name + " is not in the record as the head has it");
        }
        var earlier = anchors.leaf(alliance, leaf);
        if (earlier != null && !earlier.equals(hash)) {
            found(leaf, name + " is not what it was in the earlier bundle: changed");
        }
    }

    private void checkText(JsonNode line, long leaf, String hash, String name) {
        if (line.has("textHash")) {
            withheld++;
            compare(Lines.hash(line, "textHash"), leaf, hash, name);
        } else if (line.path("canonical").isTextual()) {
            var canonical = line.path("canonical").asText();
            compare(EntryCheck.hash(canonical), leaf, hash, name);
            if (!EntryCheck.reference(canonical).equals(reference)) {
                found(leaf, name + ": its text belongs to another dispute");
            }
            if (!line.path("columns").path("id").asText().equals(Lines.text(line, "entry"))) {
                found(leaf, name + " goes by the id of another entry");
            }
            EntryCheck.disagreements(alliance, canonical, line.path("columns"))
                    .forEach(each -> found(leaf, name + ": " + each));
        } else {
            found(leaf, name + " has no text any more");
        }
    }

    private void compare(String textHash, long leaf, String hash, String name) {
        if (!textHash.equals(hash)) {
            found(leaf, name + " was changed: its text is not the one that was sealed");
        }
    }

    @Override
    public void unsealed(JsonNode line) {
        Lines.text(line, "unsealed");
        queued++;
    }

    @Override
    public void end() {
        root();
        if (leaves.size() != entries) {
            found(Finding.NO_LEAF, "the bundle says that it holds " + entries + " entries, and holds " + leaves.size());
        }
        for (var leaf : anchors.leavesOf(reference, size)) {
            if (!leaves.contains(leaf)) {
                found(
                        leaf,
                        "leaf " + leaf
                                + " is missing, which the earlier bundle held: removed, or kept from whoever fetched"
                                + " this one");
            }
        }
        checkLength(head.head());
        if (findings.isEmpty() && !anchors.isEmpty() && comparedWith == 0) {
            throw new Unusable("the bundle shows nothing of the heads that were kept elsewhere; " + adviceToFetch());
        }
        findings.sort(null);
    }

    /** A record only grows: one that was larger when this head was signed has been cut back. */
    private void checkLength(Head own) {
        anchored.tailMap(size, false).values().stream()
                .flatMap(List::stream)
                .filter(kept -> !kept.head().sealedAt().isAfter(own.sealedAt()))
                .map(kept -> kept.head().size())
                .max(Long::compare)
                .ifPresent(kept -> found(
                        size,
                        "the record was cut back: a head of " + kept + " entries was kept elsewhere, and it ends with "
                                + size + " later"));
    }

    private String adviceToFetch() {
        var kept = anchored.floorKey(size);
        return kept == null
                ? "they are all of a later day: check what was fetched then against this one, or fetch this one again with"
                        + " ?from=" + anchored.firstKey()
                : "fetch it again with ?from=" + kept + ", the size of one of them";
    }

    private byte[] root() {
        if (head == null) {
            throw new Unusable("the bundle has no head before its entries");
        }
        return head.head().rootHash();
    }

    private void found(long leaf, String words) {
        findings.add(new Finding(leaf, words));
    }

    @Override
    public boolean agrees() {
        return findings.isEmpty();
    }

    @Override
    public void report(PrintStream out) {
        if (agrees()) {
            out.println("What was given of dispute " + reference + " AGREES: " + counted(entries) + " of the record of"
                    + " alliance " + code + ", sealed until " + sealedAt() + ".");
        } else {
            out.println("What was given of dispute " + reference + " DOES NOT AGREE.");
            out.println("First: " + findings.get(0).words() + ".");
            findings.stream().skip(1).forEach(each -> out.println("Then:  " + each.words() + "."));
        }
        printReach(out);
    }

    /** What the check could not see. */
    private void printReach(PrintStream out) {
        if (head != null) {
            anchors.tellKeys(List.of(head.key().id()), out);
        }
        anchors.tellSkipped(out);
        out.println(
                comparedWith == 0
                        ? "It was compared with nothing that was kept elsewhere (--anchor): it rests on the signature alone."
                        : "It was compared with a head of " + counted(comparedWith) + " that was kept elsewhere.");
        if (!anchored.isEmpty() && anchored.lastKey() > size) {
            out.println("A larger head, of " + counted(anchored.lastKey())
                    + ", was kept elsewhere: a bundle fetched now shows whether the record still reaches it.");
        }
        out.println("Whether entries of the dispute are left out, only the whole record shows, or an earlier bundle.");
        if (withheld > 0) {
            out.println(counted(withheld) + " withheld in part from whoever fetched it: only the hash was checked.");
        }
        if (queued > 0) {
            out.println(counted(queued) + " had been entered and not sealed.");
        }
        if (head != null && !anchors.isEmpty() && !anchors.names(head.key().id())) {
            out.println("Key " + head.key().id()
                    + " signed the head, and none that was kept elsewhere: ask whether the key was replaced.");
        }
    }

    private String sealedAt() {
        return head == null ? "" : head.head().sealedAt().toString();
    }

    private static String counted(long count) {
        return count == 1 ? "1 entry" : count + " entries";
    }
}

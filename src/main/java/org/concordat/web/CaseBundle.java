package org.concordat.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Docket;
import org.concordat.alliance.proof.MerkleHash;
import org.concordat.alliance.proof.SignedHead;
import org.concordat.alliance.sealing.Export;
import org.concordat.alliance.sealing.SealedLine;
import org.concordat.alliance.sealing.SealedRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together what a reader may know of a case for the offline verifier. Each line is an object:
 *
 * <ul>
 *   <li>first {@code format}, {@code alliance}, {@code code}, {@code reference}, {@code size}, that of the head, and
 *       {@code entries}, how many of them follow;
 *   <li>the signed {@code head} that all proofs lead to, and, when asked for, its {@code consistency} with an earlier one;
 *   <li>for each entry its {@code leaf}, its {@code hash} in the tree, its id, the {@code canonical} text, the
 *       {@code columns} under the text's names and the {@code path} to the root; only the {@code textHash} while part of
 *       the entry is kept from the reader;
 *   <li>{@code unsealed} entries, that are no leaf yet;
 *   <li>last, {@code end}.
 * </ul>
 */
@Component
public class CaseBundle {

    public static final String TYPE = "application/x-ndjson";

    private static final String FORMAT = "concordat-case/1";

    private final ReadableRecord readable;
    private final SealedRecord sealedRecord;
    private final Export export;
    private final Docket docket;
    private final AllianceOffice alliances;
    private final ObjectMapper json;

    CaseBundle(
            ReadableRecord readable,
            SealedRecord sealedRecord,
            Export export,
            Docket docket,
            AllianceOffice alliances,
            ObjectMapper json) {
        this.readable = readable;
        this.sealedRecord = sealedRecord;
        this.export = export;
        this.docket = docket;
        this.alliances = alliances;
        this.json = json;
    }

    /**
     * The bundle, with the record as the newest head has it.
     *
     * @param from the size of an earlier head from which the bundle is to show that it goes on, if one was kept
     * @throws org.concordat.alliance.sealing.NotSealedYet when nothing has been sealed
     * @throws org.concordat.alliance.Refusal when the record was never of that size
     */
    @Transactional(readOnly = true)
    public byte[] of(Reading reading, @Nullable Long from) {
        return of(reading, from, sealedRecord.head(alliance(reading).id()));
    }

    /** The bundle with the record as a head has it that was read before, so that both prove the same. */
    @Transactional(readOnly = true)
    public byte[] of(Reading reading, SignedHead head) {
        return of(reading, null, head);
    }

    private Alliance alliance(Reading reading) {
        return alliances.alliance(docket.caseOf(reading.reference()).alliance());
    }

    private byte[] of(Reading reading, @Nullable Long from, SignedHead head) {
        var alliance = alliance(reading);
        var known = readable.of(reading).stream()
                .collect(Collectors.toMap(line -> line.entry().id(), Function.identity()));
        // what was sealed since the head was read is not sealed by it
        var leaves = export.lines(alliance.id(), known.keySet()).stream()
                .filter(leaf -> leaf.leaf() < head.head().size())
                .toList();
        var lines = new ArrayList<Object>();
        lines.add(beginning(alliance, reading, head, leaves.size()));
        lines.add(Map.of("head", read(head.line())));
        if (from != null) {
            lines.add(Map.of(
                    "consistency",
                    sealedRecord.consistency(alliance.id(), from, head.head().size())));
        }
        addEntries(lines, leaves, known, head);
        leaves.forEach(leaf -> known.remove(leaf.entry()));
        known.keySet().stream().sorted().forEach(entry -> lines.add(Map.of("unsealed", entry)));
        lines.add(Map.of("end", true));
        return written(lines);
    }

    private static Map<String, Object> beginning(Alliance alliance, Reading reading, SignedHead head, int entries) {
        var line = new LinkedHashMap<String, Object>();
        line.put("format", FORMAT);
        line.put("alliance", alliance.id());
        line.put("code", alliance.code());
        line.put("reference", reading.reference());
        line.put("size", head.head().size());
        line.put("entries", entries);
        return line;
    }

    private void addEntries(
            List<Object> lines, List<SealedLine> leaves, Map<UUID, ReadableRecord.Line> known, SignedHead head) {
        var paths =
                sealedRecord.paths(head, leaves.stream().map(SealedLine::leaf).toList());
        for (var leaf : leaves) {
            var line = new LinkedHashMap<String, Object>();
            line.put("leaf", leaf.leaf());
            line.put("hash", leaf.hash());
            line.put("entry", leaf.entry());
            if (known.get(leaf.entry()).isWhole()) {
                line.put("canonical", leaf.canonical());
                line.put("columns", leaf.columns());
            } else {
                line.put("textHash", HexFormat.of().formatHex(MerkleHash.ofEntry(String.valueOf(leaf.canonical()))));
            }
            line.put("path", paths.get(leaf.leaf()));
            lines.add(line);
        }
    }

    private byte[] written(List<Object> lines) {
        return lines.stream().map(this::write).collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
    }

    private String write(Object line) {
        try {
            return json.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object read(String line) {
        try {
            return json.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

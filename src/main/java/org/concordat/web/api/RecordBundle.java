package org.concordat.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.proof.MerkleHash;
import org.concordat.alliance.proof.SignedHead;
import org.concordat.alliance.sealing.Export;
import org.concordat.alliance.sealing.SealedLine;
import org.concordat.alliance.sealing.SealedRecord;
import org.concordat.web.ReadableRecord;
import org.springframework.stereotype.Component;

/**
 * Writes an alliance's whole record for the offline verifier, a page at a time, however long it is. Each line is an object:
 *
 * <ul>
 *   <li>first {@code format}, {@code alliance}, {@code code} and {@code size}, the number of leaves that follow;
 *   <li>for each {@code leaf}, from 0 on, its {@code hash} in the tree, the id of its {@code entry}, the {@code canonical}
 *       text with its nonce, and the {@code columns} under the text's names; while nobody may read the text, only its
 *       {@code textHash}; when the entry is gone, nothing more;
 *   <li>behind the last leaf that it is over, each signed {@code head};
 *   <li>{@code unsealed} entries, that are no leaf, and whether they are {@code queued} to become one;
 *   <li>last, {@code end}.
 * </ul>
 */
@Component
class RecordBundle {

    static final String TYPE = "application/x-ndjson";

    private static final String FORMAT = "concordat-record/1";

    private final SealedRecord sealedRecord;
    private final Export export;
    private final ReadableRecord readable;
    private final ObjectMapper json;

    RecordBundle(SealedRecord sealedRecord, Export export, ReadableRecord readable, ObjectMapper json) {
        this.sealedRecord = sealedRecord;
        this.export = export;
        this.readable = readable;
        this.json = json;
    }

    void write(Alliance alliance, HttpServletResponse response) throws IOException {
        var size = sealedRecord.size(alliance.id());
        var isWithheld = readable.withheldFromAll(alliance.id());
        response.setContentType(TYPE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + alliance.code() + ".bundle.jsonl\"");
        try (var lines = json.writer().withRootValueSeparator("\n").writeValues(response.getWriter())) {
            lines.write(line("format", FORMAT, "alliance", alliance.id(), "code", alliance.code(), "size", size));
            writePages(alliance.id(), size, isWithheld, lines);
            for (var each : export.withoutLeaf(alliance.id())) {
                lines.write(line("unsealed", each.entry(), "queued", each.queued()));
            }
            lines.write(Map.of("end", true));
        }
    }

    private void writePages(UUID alliance, long size, Predicate<String> isWithheld, SequenceWriter lines)
            throws IOException {
        for (var from = 0L; from < size; ) {
            var page = export.page(alliance, from, size);
            var heads = new ArrayDeque<>(page.heads());
            for (var each : page.lines()) {
                writeHeads(heads, each.leaf(), lines);
                lines.write(line(each, isWithheld));
            }
            writeHeads(heads, page.next(), lines);
            from = page.next();
        }
    }

    /** A head stands behind the last entry it is over. */
    private static void writeHeads(Deque<SignedHead> heads, long upTo, SequenceWriter lines) throws IOException {
        while (!heads.isEmpty() && heads.peek().head().size() <= upTo) {
            lines.write(Map.of("head", HeadLine.of(heads.pop())));
        }
    }

    private static Map<String, Object> line(SealedLine each, Predicate<String> isWithheld) {
        var line = line("leaf", each.leaf(), "hash", each.hash());
        if (each.entry() != null) {
            line.put("entry", each.entry());
        }
        if (each.canonical() != null && isWithheld.test(each.canonical())) {
            line.put("textHash", HexFormat.of().formatHex(MerkleHash.ofEntry(each.canonical())));
        } else if (each.canonical() != null) {
            line.put("canonical", each.canonical());
            line.put("columns", each.columns());
        }
        return line;
    }

    private static Map<String, Object> line(Object... namesAndValues) {
        var line = new LinkedHashMap<String, Object>();
        for (var each = 0; each < namesAndValues.length; each += 2) {
            line.put((String) namesAndValues[each], namesAndValues[each + 1]);
        }
        return line;
    }
}

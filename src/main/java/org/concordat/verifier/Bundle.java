package org.concordat.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A record or a case as it was exported, line by line, so that it may be larger than memory. */
class Bundle implements AutoCloseable {

    private static final String RECORD = "concordat-record/1";
    private static final String CASE = "concordat-case/1";

    private final BufferedReader lines;

    Bundle(InputStream bytes) {
        // refuses what is not UTF-8 instead of replacing it
        this.lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
    }

    /**
     * Tells everything to the check that it is for, in the order of the record.
     *
     * @throws Unusable when it is no bundle, or not all of one
     */
    Check read(Anchors anchors) throws IOException {
        var first = next();
        var check = check(first == null ? "" : first.path("format").asText(), anchors);
        check.begin(Objects.requireNonNull(first));
        readInto(check);
        return check;
    }

    private static Check check(String format, Anchors anchors) {
        return switch (format) {
            case RECORD -> new RecordCheck(anchors);
            case CASE -> new CaseCheck(anchors);
            default -> throw new Unusable("this is no bundle of a record (" + RECORD + ") or of a case (" + CASE + ")");
        };
    }

    private void readInto(Check check) throws IOException {
        for (var line = next(); line != null; line = next()) {
            if (line.path("end").asBoolean()) {
                check.end();
                return;
            }
            tellText(check, line);
        }
        throw new Unusable("the bundle breaks off before its end; fetch it again");
    }

    private static void tellText(Check check, JsonNode line) {
        try {
            tell(check, line);
        } catch (IllegalArgumentException e) {
            throw new Unusable("a line holds half a character", e);
        }
    }

    private static void tell(Check check, JsonNode line) {
        if (line.has("leaf")) {
            check.leaf(line);
        } else if (line.has("head")) {
            check.head(Lines.head(line.path("head")));
        } else if (line.has("consistency")) {
            check.consistency(line.path("consistency"));
        } else if (line.has("unsealed")) {
            check.unsealed(line);
        } else {
            throw new Unusable("a line is neither entry nor head");
        }
    }

    private @Nullable JsonNode next() throws IOException {
        try {
            var line = lines.readLine();
            return line == null ? null : Lines.json(line);
        } catch (CharacterCodingException | JsonProcessingException e) {
            throw new Unusable("a line is not JSON in UTF-8; the file is damaged, or breaks off", e);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}

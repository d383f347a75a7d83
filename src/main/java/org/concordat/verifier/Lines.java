package org.concordat.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concordat.alliance.proof.Head;
import org.concordat.alliance.proof.HeadKey;
import org.concordat.alliance.proof.SignedHead;

/** Reads lines of JSON without leniency: a key that comes twice would say two things. */
final class Lines {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()
            .readerFor(JsonNode.class);

    private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private Lines() {}

    static JsonNode json(String line) throws JsonProcessingException {
        return READER.with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(line);
    }

    /** A file that somebody kept; some shells write in UTF-16, and all begin with a mark when they do. */
    static BufferedReader text(Path file) throws IOException {
        var bytes = new PushbackInputStream(new BufferedInputStream(Files.newInputStream(file)), 3);
        var mark = bytes.readNBytes(3);
        var isWide = mark.length > 1 && (mark[0] & 0xff) + (mark[1] & 0xff) == 0xff + 0xfe;
        if (!Arrays.equals(mark, UTF_8_MARK)) {
            bytes.unread(mark);
        }
        var charset = isWide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return new BufferedReader(new InputStreamReader(bytes, charset.newDecoder()));
    }

    /** What a line holds, one after the other; also where somebody added to it without ending it. */
    static MappingIterator<JsonNode> values(String line) throws IOException {
        return READER.readValues(line);
    }

    /**
     * The head that a line tells of.
     *
     * @throws Unusable when it lacks something
     */
    static SignedHead head(JsonNode line) {
        try {
            var head = new Head(
                    alliance(line), count(line, "size"), hash(line, "root"), Instant.parse(text(line, "sealedAt")));
            var signed = new SignedHead(head, HeadKey.of(exact(line, "publicKey")), exact(line, "signature"));
            requireKey(line, signed.key());
            return signed;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Unusable("a head is not well formed: " + e.getMessage(), e);
        }
    }

    private static void requireKey(JsonNode line, HeadKey key) {
        if (!text(line, "key").equals(key.id())) {
            throw new Unusable("a head names another key than the one it brings");
        }
    }

    /** Base64 without a loose bit at its end: another text would stand for the same bytes. */
    private static String exact(JsonNode line, String name) {
        var text = text(line, name);
        if (!Base64.getEncoder()
                .encodeToString(Base64.getDecoder().decode(text))
                .equals(text)) {
            throw new Unusable("\"" + name + "\" is not written as it was");
        }
        return text;
    }

    /** SHA-256 hashes, in hex. */
    static List<byte[]> hashes(JsonNode line, String name) {
        var hashes = new ArrayList<byte[]>();
        for (var each : line.path(name)) {
            if (!each.isTextual() || !HASH.matcher(each.asText()).matches()) {
                throw new Unusable("\"" + name + "\" holds what is no hash");
            }
            hashes.add(HexFormat.of().parseHex(each.asText()));
        }
        return hashes;
    }

    static UUID alliance(JsonNode line) {
        try {
            return UUID.fromString(text(line, "alliance"));
        } catch (IllegalArgumentException e) {
            throw new Unusable("a line names no alliance", e);
        }
    }

    static String text(JsonNode line, String name) {
        var value = line.path(name);
        if (!value.isTextual()) {
            throw new Unusable("a line lacks \"" + name + "\"");
        }
        return value.asText();
    }

    /** A SHA-256, in hex. */
    static String hash(JsonNode line, String name) {
        var hash = text(line, name);
        if (!HASH.matcher(hash).matches()) {
            throw new Unusable("\"" + name + "\" is no hash");
        }
        return hash;
    }

    static long count(JsonNode line, String name) {
        var value = line.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 0) {
            throw new Unusable("a line lacks the count \"" + name + "\"");
        }
        return value.asLong();
    }
}

package org.concordat.alliance.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.SortedMap;

/** Hashes of the files of rules, so that anybody can check with sha256sum what was in force. */
public final class Fingerprints {

    private Fingerprints() {}

    /** The SHA-256 of a file in hexadecimal digits. */
    public static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** One hash for files whose hashes are given by name, as {@code sha256sum * | sha256sum} prints it. */
    static String ofAll(SortedMap<String, String> files) {
        var lines = new StringBuilder();
        files.forEach(
                (name, hash) -> lines.append(hash).append("  ").append(name).append('\n'));
        return of(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What files are called together: after their diagram or table, else after the first. */
    public static String nameOf(Collection<String> files) {
        return files.stream()
                .filter(file -> !file.endsWith(".form"))
                .findFirst()
                .or(() -> files.stream().findFirst())
                .map(file -> file.replaceFirst("\\.\\w+$", ""))
                .orElse("");
    }
}

package org.concordat.web.pages;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.concordat.vault.StoredItem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Documents are handed out to be kept, never shown in the browser, where a document could act. */
public final class Downloads {

    private static final Set<String> KNOWN = Set.of("application/pdf", "image/png", "image/jpeg", "text/plain");

    private Downloads() {}

    public static ResponseEntity<byte[]> of(StoredItem item, byte[] content) {
        var type = KNOWN.contains(item.mediaType()) ? item.mediaType() : "application/octet-stream";
        return of(String.valueOf(item.name()), type, content);
    }

    /** A file of rules, to be opened in the Modeler. */
    public static ResponseEntity<byte[]> of(String name, byte[] content) {
        return of(name, "application/octet-stream", content);
    }

    private static ResponseEntity<byte[]> of(String name, String type, byte[] content) {
        var attachment = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(content);
    }
}

package org.concordat.web.pages;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.concordat.alliance.Words;
import org.springframework.web.multipart.MultipartFile;

/** A file that a browser has sent, with a name that may be kept. */
@SuppressWarnings("ArrayRecordComponent")
record Upload(String name, String mediaType, byte[] content) {

    /** @throws org.concordat.alliance.Refusal when its name is unfit */
    static Upload of(MultipartFile file) throws IOException {
        var name = Words.line("file", bareName(file), 200);
        var content = file.getBytes();
        return new Upload(name, type(name, content), content);
    }

    /** Some browsers send the whole path. */
    private static String bareName(MultipartFile file) {
        return String.valueOf(file.getOriginalFilename()).replaceAll("^.*[/\\\\]", "");
    }

    /** What the document is by its first bytes; what the browser says about it is not believed. */
    private static String type(String name, byte[] content) {
        var start = new String(content, 0, Math.min(8, content.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("%PDF-")) {
            return "application/pdf";
        }
        if (start.startsWith("\u0089PNG\r\n")) {
            return "image/png";
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        return name.toLowerCase(Locale.ROOT).endsWith(".txt") && isText(content)
                ? "text/plain"
                : "application/octet-stream";
    }

    private static boolean isText(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}

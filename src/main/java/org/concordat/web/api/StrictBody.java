package org.concordat.web.api;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

/** Takes bodies of JSON in UTF-8, up to 1 MB; whatever else comes is refused before it is parsed. */
class StrictBody extends AbstractHttpMessageConverter<Submitted> {

    private static final int LARGEST = 1024 * 1024;

    private final StrictJson json = new StrictJson();

    @Override
    protected boolean supports(Class<?> type) {
        return Submitted.class.isAssignableFrom(type);
    }

    @Override
    protected boolean canRead(@Nullable MediaType type) {
        // of any type: another than JSON does not come this far
        return true;
    }

    @Override
    protected boolean canWrite(@Nullable MediaType type) {
        return false;
    }

    @Override
    protected Submitted readInternal(Class<? extends Submitted> type, HttpInputMessage request) throws IOException {
        return json.read(utf8(bytes(request)), type);
    }

    private static byte[] bytes(HttpInputMessage request) throws IOException {
        if (request.getHeaders().getContentLength() > LARGEST) {
            throw tooLarge();
        }
        var bytes = request.getBody().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw tooLarge();
        }
        return bytes;
    }

    private static Rejected tooLarge() {
        return new Rejected(HttpStatus.PAYLOAD_TOO_LARGE, "body", "must not be larger than 1 MB");
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refusal("body", "must be UTF-8");
        }
    }

    @Override
    protected void writeInternal(Submitted body, HttpOutputMessage response) {
        throw new UnsupportedOperationException("Bodies of requests are read only");
    }
}

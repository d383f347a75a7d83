package org.concordat.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A request to the engine whose body and parameters carry no expression to evaluate (CVE-2026-109432), which is not too
 * large, and asks for a bounded number of things: the engine would list all there are.
 */
class ExpressionFreeRequest extends HttpServletRequestWrapper {

    private static final int LONGEST = 1_000_000;
    /** Of a diagram with its forms. */
    private static final int LARGEST = 11_000_000;

    private static final int MOST = 2_000;
    private static final String BOUND = "maxResults";
    /** Sent with a body always; the engine breaks without one. */
    private static final Pattern NEEDS_A_BODY =
            Pattern.compile(".*/(task|count|list|process-definition|claim|submit-form)/?");

    private static final JsonFactory JSON = new JsonFactory();

    private final byte[] body;

    ExpressionFreeRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    static HttpServletRequest of(HttpServletRequest request) throws IOException {
        if (request.getParameterMap().keySet().stream().anyMatch(ExpressionFreeRequest::isExpression)) {
            throw refused();
        }
        requireBounded(request.getParameter(BOUND));
        var type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        var isJson = type.contains("json");
        var body = body(request, isJson ? LONGEST : LARGEST);
        if (isJson) {
            requireNoExpressions(
                    body, NEEDS_A_BODY.matcher(request.getRequestURI()).matches());
        }
        return new ExpressionFreeRequest(request, body);
    }

    private static byte[] body(HttpServletRequest request, int largest) throws IOException {
        var body = request.getInputStream().readNBytes(largest + 1);
        if (body.length > largest) {
            throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE);
        }
        return body;
    }

    private static void requireBounded(@Nullable String most) {
        if (most != null && !most.matches("[0-9]{1,4}") || most != null && Integer.parseInt(most) > MOST) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "A query may ask for " + MOST + " things at most");
        }
    }

    @Override
    public @Nullable String getQueryString() {
        var asked = super.getQueryString();
        if (getParameter(BOUND) != null) {
            return asked;
        }
        return (asked == null || asked.isEmpty() ? "" : asked + "&") + BOUND + "=" + MOST;
    }

    private static void requireNoExpressions(byte[] body, boolean needsABody) {
        try (var parser = JSON.createParser(body)) {
            var first = parser.nextToken();
            if (first == null ? needsABody : !first.isStructStart()) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The body must be a JSON object");
            }
            for (var token = first; token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && isExpression(parser.currentName())) {
                    throw refused();
                }
            }
        } catch (IOException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The body is not valid JSON", e);
        }
    }

    private static boolean isExpression(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("expression");
    }

    private static ResponseStatusException refused() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, "Queries may not carry expressions");
    }

    @Override
    public ServletInputStream getInputStream() {
        var bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read() {
                return bytes.read();
            }
        };
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}

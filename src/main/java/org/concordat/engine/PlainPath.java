package org.concordat.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request's path, if it can be read in one way only. Parameters, doubled slashes, dots and encodings let a filter and
 * the application behind it read two paths.
 */
final class PlainPath {

    private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9_:@-][A-Za-z0-9_.:@-]*)*/?");

    private PlainPath() {}

    static @Nullable String of(HttpServletRequest request) {
        // clients encode the colon of a definition's id; it means the same either way
        var path = request.getRequestURI()
                .substring(request.getContextPath().length())
                .replace("%3A", ":")
                .replace("%3a", ":");
        return PLAIN.matcher(path).matches() ? path : null;
    }
}

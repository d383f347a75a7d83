package org.concordat.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Matches what lies under a path as the server understood it. Spring's own patterns see only what follows a servlet's
 * prefix, and would match nothing of the engine's servlets.
 */
final class Under implements RequestMatcher {

    private final List<String> paths;

    private Under(List<String> paths) {
        this.paths = paths;
    }

    static RequestMatcher path(String... paths) {
        return new Under(List.of(paths));
    }

    static String pathOf(HttpServletRequest request) {
        var rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        var requested = pathOf(request);
        return paths.stream().anyMatch(path -> requested.equals(path) || requested.startsWith(path + "/"));
    }
}

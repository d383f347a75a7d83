package org.concordat.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses changes that a browser sends for another site's page: a browser remembers a password given for HTTP Basic and
 * adds it to every request, whoever asked for that request.
 */
class ForeignPages extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

    private final SignInProblems problems;

    ForeignPages(SignInProblems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!SAFE.contains(request.getMethod()) && isForeign(request)) {
            problems.write(
                    request, response, HttpStatus.FORBIDDEN, "Another site's page may not change anything here.");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Browsers say where a request comes from, the older ones and those without TLS in {@code Origin} only. */
    private static boolean isForeign(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return FOREIGN.contains(site.toLowerCase(Locale.ROOT));
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !hostOf(origin).equalsIgnoreCase(request.getHeader(HttpHeaders.HOST));
    }

    private static String hostOf(String origin) {
        return origin.substring(origin.indexOf("://") + (origin.contains("://") ? 3 : 1));
    }
}

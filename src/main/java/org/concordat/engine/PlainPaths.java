package org.concordat.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses, before anything else looks at it, a path that can be read in two ways: where filters and the applications
 * behind them disagree, a wall has a gap.
 */
class PlainPaths extends OncePerRequestFilter {

    private static final Pattern AMBIGUOUS =
            Pattern.compile("//|;|\\\\|/\\.{1,2}(/|$)|%(?:2[eEfF5]|5[cC]|3[bB]|[01][0-9a-fA-F]|7[fF])");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (AMBIGUOUS.matcher(request.getRequestURI()).find()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            response.setHeader("Referrer-Policy", "same-origin");
            return;
        }
        chain.doFilter(request, response);
    }
}

package org.concordat.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers for rules that a process owner may not see, such as another alliance's, as for rules that do not exist; the engine
 * would tell them apart, and breaks where an alliance has a table of its own.
 */
class UnseenRules extends OncePerRequestFilter {

    private static final Set<Integer> UNSEEN = Set.of(
            HttpServletResponse.SC_FORBIDDEN,
            HttpServletResponse.SC_NOT_FOUND,
            HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    private static final String ABSENT =
            "{\"type\":\"InvalidRequestException\",\"message\":\"There is no such thing, or it is not yours to see.\"}";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (UNSEEN.contains(answer.getStatus()) && !response.isCommitted()) {
            answer.reset();
            answer.setStatus(HttpServletResponse.SC_NOT_FOUND);
            answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
            answer.getWriter().write(ABSENT);
        }
        answer.copyBodyToResponse();
    }
}

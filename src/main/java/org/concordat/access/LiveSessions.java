package org.concordat.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose person has signed out somewhere else, and leads whoever has to choose a password of their own to the
 * page where they do.
 */
class LiveSessions extends OncePerRequestFilter {

    private static final String SIGNED_IN = "signedInAt";

    private static final Authentication NOBODY = new AnonymousAuthenticationToken(
            "signed out", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

    private static final String PAGE = "/password";
    private static final Set<String> OPEN = Set.of(PAGE, "/login", "/logout", "/error");

    private final SignOuts signOuts;
    private final Passwords passwords;

    LiveSessions(SignOuts signOuts, Passwords passwords) {
        this.signOuts = signOuts;
        this.passwords = passwords;
    }

    /** Marks a session that begins now: whoever signs out from here on ends it. */
    static void begin(HttpSession session, Instant now) {
        session.setAttribute(SIGNED_IN, now);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = SecurityContextHolder.getContext().getAuthentication();
        var session = request.getSession(false);
        if (session == null || person == null || person instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
        } else if (isOver(person.getName(), session)) {
            session.invalidate();
            SecurityContextHolder.setContext(new SecurityContextImpl(NOBODY));
            chain.doFilter(request, response);
        } else if (isElsewhere(request) && passwords.isDue(person.getName())) {
            response.sendRedirect(request.getContextPath() + PAGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isOver(String person, HttpSession session) {
        return signOuts.hasSignedOutSince(person, beginOf(session));
    }

    /** Where nobody signed in with the form, as old as the session itself. */
    private static Instant beginOf(HttpSession session) {
        return session.getAttribute(SIGNED_IN) instanceof Instant signedIn
                ? signedIn
                : Instant.ofEpochMilli(session.getCreationTime());
    }

    private static boolean isElsewhere(HttpServletRequest request) {
        var path = Under.pathOf(request);
        return !OPEN.contains(path) && !path.startsWith("/styles/") && !path.startsWith("/webjars/");
    }
}

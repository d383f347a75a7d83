package org.concordat.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever has signed out here is led to the provider, which ends what they have there and sends them back. */
class ProviderGoodbye extends OidcClientInitiatedLogoutSuccessHandler {

    private static final String AT = "goodbyeAt";
    static final String HERE = "/login?out";

    ProviderGoodbye(ClientRegistrationRepository registrations) {
        super(registrations);
        setDefaultTargetUrl(HERE);
        setPostLogoutRedirectUri("{baseUrl}" + HERE);
    }

    /** Tasklist signs out by a script, which leads to the sign-in page: the provider is asked from there. */
    void later(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person) {
        if (person != null) {
            var target = determineTargetUrl(request, response, person);
            if (!target.equals(HERE)) {
                request.getSession().setAttribute(AT, target);
            }
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** Leads whoever comes to the sign-in page from a script's sign-out on to the provider, once. */
    static class Later extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var session = request.getSession(false);
            var target = session == null ? null : session.getAttribute(AT);
            if (target == null || !Under.pathOf(request).equals("/login")) {
                chain.doFilter(request, response);
                return;
            }
            session.removeAttribute(AT);
            response.sendRedirect(target.toString());
        }
    }
}

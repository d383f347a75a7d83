package org.concordat.access;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What an answer lets a browser make of it. */
final class AnswerHeaders {

    private AnswerHeaders() {}

    /** Data for clients: a browser that is led to it shows no page and runs nothing. */
    static Customizer<HeadersConfigurer<HttpSecurity>> ofData() {
        return headers -> with(headers, "default-src 'none'; frame-ancestors 'none'");
    }

    /** @param leadsTo where forms may lead to besides here, or empty */
    static Customizer<HeadersConfigurer<HttpSecurity>> ofPages(String leadsTo) {
        return headers -> with(
                headers.frameOptions(frame -> frame.sameOrigin()),
                "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'self';"
                        + " form-action 'self'" + leadsTo + "; object-src 'none'");
    }

    /** The engine's pages come with a policy of their own, which stays; its files may be kept. */
    static Customizer<HeadersConfigurer<HttpSecurity>> ofEngine() {
        return headers -> with(
                headers.frameOptions(frame -> frame.sameOrigin()).cacheControl(cache -> cache.disable()),
                "frame-ancestors 'self'; object-src 'none'; base-uri 'self'");
    }

    private static void with(HeadersConfigurer<HttpSecurity> headers, String policy) {
        headers.contentSecurityPolicy(content -> content.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}

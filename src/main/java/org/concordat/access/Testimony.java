package org.concordat.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a provider of identities says of somebody, at a sign-in or in a token.
 *
 * @param subject what the provider calls them, whatever becomes of their name
 * @param mailAddress only one that the provider has checked
 */
record Testimony(
        String issuer,
        String subject,
        Instant saidAt,
        String username,
        String name,
        @Nullable String mailAddress,
        boolean tellsGroups,
        List<String> groups) {

    /**
     * @param usernameClaim which claim is the username here
     * @param groupsClaim which claim tells the groups; one within another is named with a dot
     */
    static Testimony of(Map<String, Object> claims, Instant saidAt, String usernameClaim, String groupsClaim) {
        var groups = claims.containsKey(groupsClaim) ? claims.get(groupsClaim) : within(claims, groupsClaim);
        var username = Words.code("username", text(claims, usernameClaim).orElse(null));
        return new Testimony(
                text(claims, "iss").orElseThrow(() -> new Refusal("token", "must name its issuer")),
                text(claims, "sub").orElseThrow(() -> new Refusal("token", "must name its subject")),
                saidAt,
                username,
                text(claims, "name").orElse(username),
                mailAddress(claims),
                groups != null,
                groups instanceof Collection<?> several
                        ? several.stream().map(String::valueOf).toList()
                        : List.of());
    }

    private static Optional<String> text(Map<String, Object> claims, String name) {
        return Optional.ofNullable(claims.get(name)).map(Object::toString);
    }

    /** One that cannot be written to keeps nobody out. */
    private static @Nullable String mailAddress(Map<String, Object> claims) {
        try {
            return Boolean.TRUE.equals(claims.get("email_verified"))
                    ? Words.mailAddress("mailAddress", text(claims, "email").orElse(null))
                    : null;
        } catch (Refusal refusal) {
            return null;
        }
    }

    private static @Nullable Object within(Map<String, Object> claims, String path) {
        Object found = claims;
        for (var name : path.split("\\.")) {
            found = found instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return found;
    }
}

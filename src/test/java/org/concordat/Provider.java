package org.concordat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A provider of OpenID Connect that tests ask: a page where people sign in, and tokens signed with its key. It takes
 * codes only from whoever can prove to have asked for them.
 */
public final class Provider implements AutoCloseable {

    public static final String CLIENT = "concordat";
    public static final String AUDIENCE = "concordat-api";
    private static final String SECRET = "the-client's-secret";
    private static final String COOKIE = "provider-session";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final RSAKey key = newKey();
    private final Map<String, List<String>> groups = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private volatile UnaryOperator<JWTClaimsSet.Builder> spoils = claims -> claims;
    private volatile RSAKey signs = key;

    public Provider() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/.well-known/openid-configuration", answers(this::describe));
        server.createContext("/keys", answers(this::keys));
        server.createContext("/authorize", answers(this::authorize));
        server.createContext("/token", answers(this::token));
        server.createContext("/end-session", answers(this::endSession));
        server.start();
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What an application needs to know of it. */
    public String[] settings() {
        return new String[] {
            "--spring.profiles.active=oidc",
            "--concordat.oidc.issuer=" + issuer(),
            "--concordat.oidc.client-id=" + CLIENT,
            "--concordat.oidc.client-secret=" + SECRET,
            "--concordat.oidc.audience=" + AUDIENCE,
            "--concordat.oidc.operators=concordat-operators"
        };
    }

    /** Somebody has these groups from now on. */
    public void knows(String username, String... inGroups) {
        groups.put(username, List.of(inGroups));
    }

    /** What is wrong with the proofs of sign-ins from now on. */
    public void spoils(UnaryOperator<JWTClaimsSet.Builder> spoils) {
        this.spoils = spoils;
    }

    /** Somebody else than the provider signs from now on, under the same key id. */
    public void isImitated() {
        this.signs = newKey();
    }

    public void isItselfAgain() {
        this.spoils = claims -> claims;
        this.signs = key;
    }

    public RSAKey key() {
        return key;
    }

    /** The claims of a token for the API. */
    public JWTClaimsSet.Builder claims(String username, String... inGroups) {
        return claims(username).audience(AUDIENCE).claim("groups", List.of(inGroups));
    }

    private JWTClaimsSet.Builder claims(String username) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("subject-" + username)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("preferred_username", username)
                .claim("name", "Name of " + username)
                .claim("email", username + "@clinic.example")
                .claim("email_verified", true);
    }

    public String token(JWTClaimsSet.Builder claims) {
        return signed(claims.build(), key);
    }

    public String signedBy(RSAKey signer, JWTClaimsSet.Builder claims) {
        return signed(claims.build(), signer);
    }

    /** What the provider sends when somebody has signed out there. */
    public String logoutToken(String username, RSAKey signer) {
        return signed(
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .subject("subject-" + username)
                        .audience(CLIENT)
                        .issueTime(new Date())
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .jwtID(UUID.randomUUID().toString())
                        .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                        .build(),
                signer);
    }

    public static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("the-key").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWTClaimsSet claims, RSAKey signer) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(signer.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(signer));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer describe(HttpExchange exchange) {
        return json(Map.of(
                "issuer",
                issuer(),
                "authorization_endpoint",
                issuer() + "/authorize",
                "token_endpoint",
                issuer() + "/token",
                "jwks_uri",
                issuer() + "/keys",
                "end_session_endpoint",
                issuer() + "/end-session",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256")));
    }

    private Answer keys(HttpExchange exchange) {
        return json(new JWKSet(key.toPublicJWK()).toJSONObject());
    }

    /** Whoever has signed in here before is sent back at once. */
    private Answer authorize(HttpExchange exchange) throws IOException {
        var asked = pairs(exchange.getRequestURI().getRawQuery());
        var person = exchange.getRequestMethod().equals("POST")
                ? pairs(read(exchange)).get("username")
                : cookie(exchange);
        if (!"S256".equals(asked.get("code_challenge_method")) || asked.get("nonce") == null) {
            return new Answer(400, "text/plain", "no proof of who asks");
        }
        if (person.isEmpty()) {
            return new Answer(
                    200,
                    "text/html",
                    "<title>Provider</title><form method='post'><label>Name <input name='username'></label>"
                            + "<button>Sign in</button></form>");
        }
        asked.put("person", person);
        var code = UUID.randomUUID().toString();
        codes.put(code, asked);
        exchange.getResponseHeaders().add("Set-Cookie", COOKIE + "=" + person + "; Path=/");
        return redirect(exchange, asked.get("redirect_uri") + "?code=" + code + "&state=" + encode(asked.get("state")));
    }

    private Answer token(HttpExchange exchange) throws IOException {
        var sent = pairs(read(exchange));
        var asked = codes.remove(sent.getOrDefault("code", ""));
        var client = "Basic "
                + Base64.getEncoder().encodeToString((CLIENT + ":" + encode(SECRET)).getBytes(StandardCharsets.UTF_8));
        if (asked == null
                || !client.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !asked.get("redirect_uri").equals(sent.get("redirect_uri"))
                || !asked.get("code_challenge").equals(challenge(sent.getOrDefault("code_verifier", "")))) {
            return new Answer(400, "application/json", "{\"error\":\"invalid_grant\"}");
        }
        var username = asked.get("person");
        var claims = claims(username).audience(CLIENT).claim("nonce", asked.get("nonce"));
        if (groups.containsKey(username)) {
            claims.claim("groups", groups.get(username));
        }
        return json(Map.of(
                "access_token",
                "not-for-this-api",
                "token_type",
                "Bearer",
                "expires_in",
                300,
                "id_token",
                signed(spoils.apply(claims).build(), signs)));
    }

    private Answer endSession(HttpExchange exchange) {
        var asked = pairs(exchange.getRequestURI().getRawQuery());
        exchange.getResponseHeaders().add("Set-Cookie", COOKIE + "=; Path=/; Max-Age=0");
        return asked.containsKey("id_token_hint")
                ? redirect(exchange, asked.get("post_logout_redirect_uri"))
                : new Answer(400, "text/plain", "whose session?");
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Answer(int status, String type, String body) {}

    @FunctionalInterface
    private interface Answering {
        Answer to(HttpExchange exchange) throws IOException;
    }

    private static HttpHandler answers(Answering answering) {
        return exchange -> {
            var answer = answering.to(exchange);
            var body = answer.body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type);
            exchange.sendResponseHeaders(answer.status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        };
    }

    private static Answer redirect(HttpExchange exchange, String to) {
        exchange.getResponseHeaders().set("Location", to);
        return new Answer(302, "text/plain", "");
    }

    private static Answer json(Object value) {
        try {
            return new Answer(200, "application/json", JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String cookie(HttpExchange exchange) {
        return exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
                .flatMap(line -> Arrays.stream(line.split("; ?")))
                .filter(pair -> pair.startsWith(COOKIE + "="))
                .map(pair -> pair.substring(COOKIE.length() + 1).replace("\"", ""))
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> pairs(String text) {
        return Arrays.stream((text == null ? "" : text).split("&"))
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (first, second) -> second,
                        TreeMap::new));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

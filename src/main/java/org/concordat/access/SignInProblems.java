package org.concordat.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.concordat.alliance.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Turns clients away that have not signed in or lack a right, with a problem document (RFC 9457). */
@Component
class SignInProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ObjectMapper json;
    private final boolean takesTokens;

    SignInProblems(ObjectMapper json, @Value("${concordat.oidc.issuer:}") String issuer) {
        this.json = json;
        this.takesTokens = !issuer.isEmpty();
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof LockedException) {
            write(request, response, HttpStatus.TOO_MANY_REQUESTS, "Too many tries failed; wait a little.");
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Concordat\", charset=\"UTF-8\"");
        if (takesTokens) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        write(request, response, HttpStatus.UNAUTHORIZED, told(failure));
    }

    /** Why a token was refused helps whoever made it; what is wrong with a signature helps nobody else. */
    private String told(AuthenticationException failure) {
        if (failure.getCause() instanceof Refusal refusal) {
            return "Nothing here is open to the bearer of this token: " + refusal.field() + " " + refusal.rule() + ".";
        }
        return takesTokens
                ? "Sign in with a token of your organisation's provider, made for this API, or with a username and a"
                        + " password (HTTP Basic)."
                : "Sign in with a username and a password (HTTP Basic).";
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        write(request, response, HttpStatus.FORBIDDEN, "Your roles do not allow this.");
    }

    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}

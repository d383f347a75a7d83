package org.concordat.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns clients away whose password others have seen: it is changed on the pages. */
class OwnPasswords extends OncePerRequestFilter {

    private final Passwords passwords;
    private final SignInProblems problems;

    OwnPasswords(Passwords passwords, SignInProblems problems) {
        this.passwords = passwords;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = SecurityContextHolder.getContext().getAuthentication();
        if (person != null && passwords.isDue(person.getName())) {
            problems.write(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "Sign in on the pages first and choose your own password.");
        } else {
            chain.doFilter(request, response);
        }
    }
}

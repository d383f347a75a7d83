package org.concordat.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Marks a session with its beginning, and leads to the page that was asked for, else to the first page. */
class SessionBegins extends SavedRequestAwareAuthenticationSuccessHandler {

    private final SignOuts signOuts;

    SessionBegins(SignOuts signOuts) {
        this.signOuts = signOuts;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws ServletException, IOException {
        LiveSessions.begin(request.getSession(), signOuts.now());
        super.onAuthenticationSuccess(request, response, person);
    }
}

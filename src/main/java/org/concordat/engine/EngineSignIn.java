package org.concordat.engine;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.concordat.access.Authorities;
import org.concordat.access.SignInThrottle;
import org.concordat.alliance.People;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks a username and password against the accounts; what their roles let them do becomes authorities. */
@Component
class EngineSignIn implements AuthenticationProvider {

    private static final int TURNS = 64;

    private final IdentityService identity;
    private final People people;
    private final KnownPasswords known;
    private final SignInThrottle throttle;
    private final SlowHash hash;
    private final ApplicationAvailability availability;
    private final List<Object> turns = Stream.generate(Object::new).limit(TURNS).toList();

    EngineSignIn(
            @Lazy IdentityService identity,
            @Lazy People people,
            @Lazy KnownPasswords known,
            @Lazy SignInThrottle throttle,
            SlowHash hash,
            ApplicationAvailability availability) {
        this.identity = identity;
        this.people = people;
        this.known = known;
        this.throttle = throttle;
        this.hash = hash;
        this.availability = availability;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var username = attempt.getName();
        var password = String.valueOf(attempt.getCredentials());
        // PostgreSQL cannot even be asked about a name with a null in it
        if (username.indexOf('\0') >= 0
                || username.length() > CamundaAccounts.LONGEST
                || password.length() > CamundaAccounts.LONGEST) {
            throw wrong();
        }
        // a client that begins with several requests at once is checked once, and does not look like one that guesses
        synchronized (turns.get(Math.floorMod(username.hashCode(), TURNS))) {
            if (!known.isKnown(username, password)) {
                check(username, password, addressOf(attempt));
            }
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                username, null, people.find(username).map(Authorities::of).orElse(List.of()));
    }

    private void check(String username, String password, String address) {
        if (isStarting() && !known.hasAccount(username)) {
            // nobody guesses at an account that is about to come
            hash.wasteTime(password);
            throw wrong();
        }
        throttle.enter(username, address);
        if (!isRight(username, password)) {
            throw wrong();
        }
        throttle.succeeded(username, address);
        known.remember(username, password);
    }

    private boolean isStarting() {
        return availability.getReadinessState() == ReadinessState.REFUSING_TRAFFIC;
    }

    private boolean isRight(String username, String password) {
        if (known.hasAccount(username)) {
            return identity.checkPassword(username, password);
        }
        hash.wasteTime(password);
        return false;
    }

    private static String addressOf(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    private static BadCredentialsException wrong() {
        return new BadCredentialsException("The username or the password is wrong");
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}

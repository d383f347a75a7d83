package org.concordat.engine;

import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** Checks a username and password against the accounts; a person's roles become authorities. */
@Component
class EngineSignIn implements AuthenticationProvider {

    private final IdentityService identity;
    private final People people;

    EngineSignIn(@Lazy IdentityService identity, @Lazy People people) {
        this.identity = identity;
        this.people = people;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var username = attempt.getName();
        var password = String.valueOf(attempt.getCredentials());
        // PostgreSQL cannot even be asked about a name with a null in it
        if (username.indexOf('\0') >= 0 || !identity.checkPassword(username, password)) {
            throw new BadCredentialsException("The username or the password is wrong");
        }
        var roles = people.find(username).stream().flatMap(EngineSignIn::authorities).toArray(String[]::new);
        return UsernamePasswordAuthenticationToken.authenticated(
                username, null, AuthorityUtils.createAuthorityList(roles));
    }

    private static Stream<String> authorities(Person person) {
        var roles = person.roles().stream().map(Enum::name);
        return person.isInstaller() ? Stream.concat(roles, Stream.of(Operators.AUTHORITY)) : roles;
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}

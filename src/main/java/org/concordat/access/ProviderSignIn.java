package org.concordat.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.concordat.alliance.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/** Signing in with a provider of OpenID Connect: people in the browser, clients with its tokens. */
@Component
@Profile(ProviderSignIn.PROFILE)
class ProviderSignIn implements OtherSignIn {

    static final String PROFILE = "oidc";

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);
    private static final String REGISTRATION = "organisation";
    private static final String REFUSED = "refused-";
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final ClientRegistrationRepository registrations;
    private final ProvidedPeople people;
    private final ProvidedAccounts accounts;
    private final SignOuts signOuts;
    private final SignInProblems problems;
    private final String usernameClaim;
    private final String groupsClaim;
    private final OidcUserService claims = new OidcUserService();
    /** The provider's; a demo's is another. */
    private final Clock real = Clock.systemUTC();

    ProviderSignIn(
            ClientRegistrationRepository registrations,
            ProvidedPeople people,
            ProvidedAccounts accounts,
            SignOuts signOuts,
            SignInProblems problems,
            @Value("${concordat.oidc.username-claim}") String usernameClaim,
            @Value("${concordat.oidc.groups-claim}") String groupsClaim,
            @Value("${concordat.oidc.audience}") String audience) {
        this.registrations = registrations;
        this.people = people;
        this.accounts = accounts;
        this.signOuts = signOuts;
        this.problems = problems;
        this.usernameClaim = usernameClaim;
        this.groupsClaim = groupsClaim;
        if (audience.equals(registration().getClientId())) {
            throw new IllegalStateException("concordat.oidc.audience must not be the client id: whoever got hold of the"
                    + " proof of somebody's sign-in could act for them over the API");
        }
    }

    private ClientRegistration registration() {
        return registrations.findByRegistrationId(REGISTRATION);
    }

    /** People are sent to the provider and come back with a code, which is worth nothing to whoever intercepts it. */
    @Override
    public void welcomePeople(HttpSecurity http) throws Exception {
        var requests = new DefaultOAuth2AuthorizationRequestResolver(
                registrations, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(login -> login.loginPage("/login")
                        .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests))
                        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(this::person))
                        .successHandler(new SessionBegins(signOuts))
                        .failureHandler(this::refuse))
                .oidcLogout(logout -> logout.backChannel(provider -> provider.logoutHandler(this::leave)))
                .addFilterAfter(new ProviderGoodbye.Later(), LogoutFilter.class);
    }

    /** Clients bring a token of the provider, made for this API. */
    @Override
    public void welcomeClients(HttpSecurity http) throws Exception {
        http.oauth2ResourceServer(server -> server.authenticationEntryPoint(problems)
                .accessDeniedHandler(problems)
                .jwt(token -> token.jwtAuthenticationConverter(this::client)));
    }

    private OidcUser person(OidcUserRequest request) {
        var said = claims.loadUser(request);
        try {
            var person = people.welcome(testimony(said.getClaims(), said.getIssuedAt()));
            return new ProvidedPerson(Authorities.of(person), said, person.username());
        } catch (Refusal refusal) {
            LOG.warn("{} may not sign in: {} {}", said.getSubject(), refusal.field(), refusal.rule());
            throw new OAuth2AuthenticationException(new OAuth2Error(REFUSED + refusal.field()), refusal);
        }
    }

    private AbstractAuthenticationToken client(Jwt token) {
        try {
            requireDated(token);
            var said = testimony(token.getClaims(), token.getIssuedAt());
            if (!said.tellsGroups()) {
                // says nothing of what somebody is, and so takes nothing from them
                throw new Refusal("groups", "are not in the token");
            }
            var person = people.welcome(said);
            return new JwtAuthenticationToken(token, Authorities.of(person), person.username());
        } catch (Refusal refusal) {
            throw new InvalidBearerTokenException(refusal.field() + " " + refusal.rule(), refusal);
        }
    }

    /** Where a token does not say when it was issued, it is taken to be issued at its end, which is yet to come. */
    private void requireDated(Jwt token) {
        var issued = token.getIssuedAt();
        if (issued == null
                || token.getExpiresAt() == null
                || issued.isAfter(real.instant().plus(SKEW))) {
            throw new Refusal("token", "must say when it was issued and when it ends");
        }
    }

    private Testimony testimony(Map<String, Object> said, Instant at) {
        return Testimony.of(said, at, usernameClaim, groupsClaim);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var code = failure instanceof OAuth2AuthenticationException refusal
                ? refusal.getError().getErrorCode()
                : "";
        if (!code.startsWith(REFUSED)) {
            LOG.warn("A sign-in with the provider failed: {}", failure.getMessage());
        }
        response.sendRedirect(request.getContextPath() + "/login?"
                + (code.startsWith(REFUSED) ? "refused=" + code.substring(REFUSED.length()) : "provider"));
    }

    /** The provider says that somebody has signed out there. */
    private void leave(HttpServletRequest request, HttpServletResponse response, Authentication said) {
        if (said.getPrincipal() instanceof OidcLogoutToken token && token.getSubject() != null) {
            accounts.find(token.getIssuer().toString(), token.getSubject())
                    .ifPresent(account -> signOuts.signOut(account.person()));
        }
    }

    @Override
    public LogoutSuccessHandler afterPages() {
        return new ProviderGoodbye(registrations);
    }

    @Override
    public LogoutSuccessHandler afterTasklist() {
        return new ProviderGoodbye(registrations)::later;
    }

    @Override
    public String leadsTo() {
        var end = registration().getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        if (end == null) {
            return "";
        }
        var address = URI.create(end.toString());
        return " " + address.getScheme() + "://" + address.getAuthority();
    }
}

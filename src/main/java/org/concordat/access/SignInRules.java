package org.concordat.access;

import jakarta.servlet.http.HttpServletRequest;
import org.concordat.alliance.Power;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/** Nothing without signing in: a form for people, HTTP Basic for clients, the same accounts for all. */
@Configuration(proxyBeanMethods = false)
class SignInRules {

    /**
     * Paths in the rules below are paths of the request. Spring's own choice reads them within the servlet that serves
     * them, and so misses whatever the engine's servlets serve.
     */
    @Bean
    PathPatternRequestMatcherBuilderFactoryBean wholePaths() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    /** Clients sign every request; a browser's session is not enough here, so no page can misuse one. */
    @Bean
    @Order(1)
    SecurityFilterChain clients(HttpSecurity http, SignInProblems problems, Passwords passwords, OtherSignIn others)
            throws Exception {
        others.welcomeClients(http);
        return http.securityMatcher(Under.path("/api", "/engine-rest"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(Under.path("/engine-rest"))
                        .hasAnyAuthority(Power.DEPLOY_RULES.name(), Authorities.OPERATOR)
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new ForeignPages(problems), BasicAuthenticationFilter.class)
                .addFilterBefore(new OwnPasswords(passwords, problems), AuthorizationFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(AnswerHeaders.ofData())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** The API's description: for clients that sign the request, and for its page, which brings a session. */
    @Bean
    @Order(2)
    SecurityFilterChain description(
            HttpSecurity http, SignInProblems problems, SignOuts signOuts, Passwords passwords, OtherSignIn others)
            throws Exception {
        others.welcomeClients(http);
        return http.securityMatcher("/v3/api-docs/**", "/v3/api-docs.yaml")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterBefore(new LiveSessions(signOuts, passwords), AuthorizationFilter.class)
                .addFilterBefore(new OwnPasswords(passwords, problems), AuthorizationFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .headers(AnswerHeaders.ofData())
                .build();
    }

    /** The engine's web applications bring their own protection against forged requests and most of their headers. */
    @Bean
    @Order(3)
    SecurityFilterChain engineApplications(
            HttpSecurity http, SignOuts signOuts, Passwords passwords, OtherSignIn others) throws Exception {
        return http.securityMatcher(Under.path("/camunda"))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AnswerHeaders.ofEngine())
                .addFilterBefore(new LiveSessions(signOuts, passwords), AuthorizationFilter.class)
                .logout(logout -> logout.logoutRequestMatcher(SignInRules::isLogout)
                        .addLogoutHandler(everywhere(signOuts))
                        .logoutSuccessHandler(others.afterTasklist()))
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), Under.path("/camunda/api"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), Under.path("/camunda")))
                .build();
    }

    private static String reason(AuthenticationException failure) {
        return failure instanceof LockedException ? "wait" : "error";
    }

    private static LogoutHandler everywhere(SignOuts signOuts) {
        return (request, response, person) -> {
            if (person != null) {
                signOuts.signOut(person.getName());
            }
        };
    }

    private static boolean isLogout(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && Under.pathOf(request).matches("/camunda/api/admin/auth/user/[^/]+/logout");
    }

    @Bean
    @Order(4)
    SecurityFilterChain pages(HttpSecurity http, SignOuts signOuts, Passwords passwords, OtherSignIn others)
            throws Exception {
        others.welcomePeople(http);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/login", "/error", "/styles/**", "/webjars/picocss__pico/**", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new LiveSessions(signOuts, passwords), AuthorizationFilter.class)
                .formLogin(login -> login.loginPage("/login")
                        .successHandler(new SessionBegins(signOuts))
                        .failureHandler((request, response, failure) ->
                                response.sendRedirect(request.getContextPath() + "/login?" + reason(failure))))
                .logout(logout ->
                        logout.addLogoutHandler(everywhere(signOuts)).logoutSuccessHandler(others.afterPages()))
                .headers(AnswerHeaders.ofPages(others.leadsTo()))
                .build();
    }
}

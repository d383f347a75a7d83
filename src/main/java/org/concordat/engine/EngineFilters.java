package org.concordat.engine;

import jakarta.servlet.Filter;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.concordat.alliance.People;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What stands before the engine's web applications and its REST API, behind the sign-in. */
@Configuration(proxyBeanMethods = false)
class EngineFilters {

    private static final int AFTER_SIGN_IN = 201;

    @Bean
    FilterRegistrationBean<Filter> plainPaths() {
        return filter(new PlainPaths(), Ordered.HIGHEST_PRECEDENCE, "/*");
    }

    @Bean
    FilterRegistrationBean<Filter> engineDoors() {
        return filter(new EngineDoors(), AFTER_SIGN_IN, "/camunda/*", "/engine-rest/*");
    }

    @Bean
    FilterRegistrationBean<Filter> engineIdentity(IdentityService identity) {
        return filter(new EngineIdentity(identity), AFTER_SIGN_IN + 1, "/*");
    }

    @Bean
    FilterRegistrationBean<Filter> springSession() {
        var registration =
                filter(new ContainerBasedAuthenticationFilter(), AFTER_SIGN_IN + 2, "/camunda/app/*", "/camunda/api/*");
        registration.setInitParameters(Map.of("authentication-provider", SpringSession.class.getName()));
        return registration;
    }

    @Bean
    FilterRegistrationBean<Filter> ownNonces() {
        return filter(new OwnNonces(), AFTER_SIGN_IN + 3, "/camunda/*");
    }

    @Bean
    FilterRegistrationBean<Filter> unseenPeople(IdentityService identity, People people) {
        return filter(new UnseenPeople(identity, people), AFTER_SIGN_IN + 3, "/camunda/api/engine/*");
    }

    @Bean
    FilterRegistrationBean<Filter> unseenRules() {
        return filter(new UnseenRules(), AFTER_SIGN_IN + 3, "/engine-rest/*");
    }

    @Bean
    FilterRegistrationBean<Filter> unseenTasks(IdentityService identity, TaskService tasks) {
        return filter(new UnseenTasks(identity, tasks), AFTER_SIGN_IN + 3, "/camunda/api/engine/*");
    }

    private static FilterRegistrationBean<Filter> filter(Filter filter, int order, String... paths) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        registration.addUrlPatterns(paths);
        return registration;
    }
}

package org.concordat.access;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** Lets a refusal be shown as what it is: the error page behind it asks nobody to sign in and for no token. */
@Configuration(proxyBeanMethods = false)
class ErrorPages {

    @Bean
    @Order(0)
    SecurityFilterChain errors(HttpSecurity http, OtherSignIn others) throws Exception {
        return http.securityMatcher(request -> request.getDispatcherType() == DispatcherType.ERROR)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(AnswerHeaders.ofPages(others.leadsTo()))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }
}

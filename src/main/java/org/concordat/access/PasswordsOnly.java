package org.concordat.access;

import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.stereotype.Component;

/** Nobody vouches for anybody: people have a password here, and a token opens nothing. */
@Component
@Profile("!" + ProviderSignIn.PROFILE)
class PasswordsOnly implements OtherSignIn {

    @Override
    public void welcomePeople(HttpSecurity http) {}

    @Override
    public void welcomeClients(HttpSecurity http) {}

    @Override
    public LogoutSuccessHandler afterPages() {
        var here = new SimpleUrlLogoutSuccessHandler();
        here.setDefaultTargetUrl(ProviderGoodbye.HERE);
        return here;
    }

    @Override
    public LogoutSuccessHandler afterTasklist() {
        return new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT);
    }

    @Override
    public String leadsTo() {
        return "";
    }
}

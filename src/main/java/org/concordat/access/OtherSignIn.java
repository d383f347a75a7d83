package org.concordat.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/** What is added to the ways in where others vouch for people, too. */
interface OtherSignIn {

    void welcomePeople(HttpSecurity http) throws Exception;

    void welcomeClients(HttpSecurity http) throws Exception;

    /** Where whoever has signed out on a page is led. */
    LogoutSuccessHandler afterPages();

    /** What is answered to Tasklist's script. */
    LogoutSuccessHandler afterTasklist();

    /** Where a sign-out may lead to besides here, as browsers ask for it; empty for nowhere. */
    String leadsTo();
}

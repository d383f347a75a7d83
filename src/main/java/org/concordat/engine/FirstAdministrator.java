package org.concordat.engine;

import java.security.SecureRandom;
import java.util.Base64;
import org.concordat.access.Passwords;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Lets somebody into an installation that is still empty, so that they can set it up. */
@Component
@Order(40)
class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String USERNAME = "admin";

    private final AllianceOffice alliances;
    private final People people;
    private final Passwords passwords;
    private final Environment environment;

    FirstAdministrator(AllianceOffice alliances, People people, Passwords passwords, Environment environment) {
        this.alliances = alliances;
        this.people = people;
        this.passwords = passwords;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (people.isAnybodyRegistered() || isDemo()) {
            return;
        }
        var configured = environment.getProperty("concordat.admin-password", "");
        var password = configured.isBlank() ? invent() : configured;
        alliances.registerInstaller(USERNAME, "Administrator", password);
        passwords.demand(USERNAME);
        LOG.warn("This installation is empty. Sign in as \"{}\" to set up the first alliance.", USERNAME);
        if (configured.isBlank()) {
            // once, on the console only: whoever starts the installation is the one to read it
            System.out.println("Password of \"" + USERNAME + "\": " + password);
        }
    }

    /** The demo brings people of its own; it is on by default where nobody named a database. */
    private boolean isDemo() {
        var byDefault = !environment.containsProperty("spring.datasource.url");
        return environment.getProperty("concordat.demo", Boolean.class, byDefault);
    }

    private static String invent() {
        var bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package org.concordat.access;

import java.util.Set;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Person;
import org.concordat.alliance.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets an administrator register people. Both know the first password, so the person chooses another at their first sign-in. */
@Service
public class Registration {

    private final AllianceOffice alliances;
    private final Passwords passwords;

    Registration(AllianceOffice alliances, Passwords passwords) {
        this.alliances = alliances;
        this.passwords = passwords;
    }

    /**
     * Registers a person and opens their account.
     *
     * @param memberCode the member they work for; none for people of the alliance's own office
     * @param mailAddress where mail finds them, if anywhere
     */
    @Transactional
    public Person register(
            String allianceCode,
            String username,
            String name,
            @Nullable String memberCode,
            Set<Role> roles,
            String password,
            @Nullable String mailAddress) {
        var person = alliances.register(allianceCode, username, name, memberCode, roles, password, mailAddress);
        passwords.demand(username);
        return person;
    }
}

package org.concordat.access;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.alliance.Person;
import org.concordat.alliance.Power;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/** What people's roles let them do, as the chains of filters ask for it; the same however they signed in. */
public final class Authorities {

    /** Of those who run the engine: administrators of the installation. */
    public static final String OPERATOR = "OPERATOR";

    private Authorities() {}

    public static List<GrantedAuthority> of(Person person) {
        var powers = Arrays.stream(Power.values()).filter(person::may).map(Enum::name);
        var all = person.isInstaller() ? Stream.concat(powers, Stream.of(OPERATOR)) : powers;
        return AuthorityUtils.createAuthorityList(all.toList());
    }
}

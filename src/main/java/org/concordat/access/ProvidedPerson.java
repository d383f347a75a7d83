package org.concordat.access;

import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody whom the provider vouches for, under the name they have here. */
class ProvidedPerson extends DefaultOidcUser {

    private static final long serialVersionUID = 1;

    private final String username;

    ProvidedPerson(Collection<? extends GrantedAuthority> authorities, OidcUser said, String username) {
        super(authorities, said.getIdToken(), said.getUserInfo());
        this.username = username;
    }

    @Override
    public String getName() {
        return username;
    }
}

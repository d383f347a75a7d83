package org.concordat.engine;

import org.camunda.bpm.engine.IdentityService;
import org.concordat.alliance.Accounts;
import org.concordat.alliance.OfficeAuthority;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Keeps accounts in the engine's identity tables, where its web applications look for them. */
@Component
class CamundaAccounts implements Accounts {

    private static final int SHORTEST = 10;

    private final IdentityService identity;
    private final OfficeAuthority authority;

    CamundaAccounts(@Lazy IdentityService identity, OfficeAuthority authority) {
        this.identity = identity;
        this.authority = authority;
    }

    @Override
    public void open(Person person, String password) {
        if (password.length() < SHORTEST) {
            throw new Refusal("password", "must have at least " + SHORTEST + " characters");
        }
        authority.act(() -> make(person, password));
    }

    private void make(Person person, String password) {
        var user = identity.newUser(person.username());
        user.setFirstName(person.name());
        user.setLastName("");
        user.setPassword(password);
        identity.saveUser(user);
        person.roles().forEach(role -> join(person.username(), role.group()));
        if (person.isInstaller()) {
            join(person.username(), Operators.GROUP);
        }
    }

    private void join(String username, String group) {
        identity.createMembership(username, group);
    }
}

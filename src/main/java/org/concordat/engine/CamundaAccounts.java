package org.concordat.engine;

import org.camunda.bpm.engine.IdentityService;
import org.concordat.alliance.Accounts;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Keeps accounts in the engine's identity tables, where its web applications look for them. */
@Component
class CamundaAccounts implements Accounts {

    private static final int SHORTEST = 10;

    private final IdentityService identity;

    CamundaAccounts(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public void open(Person person, String password) {
        if (password.length() < SHORTEST) {
            throw new Refusal("password", "must have at least " + SHORTEST + " characters");
        }
        var user = identity.newUser(person.username());
        user.setFirstName(person.name());
        user.setLastName("");
        user.setPassword(password);
        identity.saveUser(user);
        person.roles().forEach(role -> join(person.username(), role.group()));
        if (person.is(Role.ADMINISTRATOR)) {
            join(person.username(), Operators.GROUP);
        }
    }

    private void join(String username, String group) {
        identity.createMembership(username, group);
    }
}

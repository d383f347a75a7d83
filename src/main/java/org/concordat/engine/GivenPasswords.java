package org.concordat.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.concordat.access.Passwords;
import org.concordat.access.ProvidedAccounts;
import org.concordat.access.SignOuts;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Role;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Whoever was given a password past the office, as operators do in Admin, has to choose one of their own: somebody else
 * knows it. What they had open is over, and the record of their alliance says who gave it.
 */
@Component
class GivenPasswords implements SessionFactory {

    private final Passwords passwords;
    private final ProvidedAccounts provided;
    private final SignOuts signOuts;
    private final People people;
    private final AllianceRecord record;

    GivenPasswords(
            @Lazy Passwords passwords,
            @Lazy ProvidedAccounts provided,
            @Lazy SignOuts signOuts,
            @Lazy People people,
            @Lazy AllianceRecord record) {
        this.passwords = passwords;
        this.provided = provided;
        this.signOuts = signOuts;
        this.people = people;
        this.record = record;
    }

    @Override
    public Class<?> getSessionType() {
        return DbIdentityServiceProvider.class;
    }

    @Override
    public Session openSession() {
        return new DbIdentityServiceProvider() {
            @Override
            public IdentityOperationResult saveUser(User user) {
                var isGiven = ((UserEntity) user).hasNewPassword()
                        && getCommandContext().isAuthorizationCheckEnabled();
                var result = super.saveUser(user);
                if (isGiven) {
                    requireNotProvided(user.getId());
                    wasGiven(user.getId());
                }
                return result;
            }
        };
    }

    private void requireNotProvided(String username) {
        if (provided.isProvided(username)) {
            throw new BadUserRequestException("They sign in with their organisation's password, which is set there");
        }
    }

    private void wasGiven(String username) {
        passwords.demand(username);
        signOuts.signOut(username);
        people.find(username)
                .filter(person -> person.alliance() != null)
                .ifPresent(person -> record.enter(Fact.of(person.alliance(), Outcome.PASSWORD_GIVEN)
                        .to(username)
                        .as(Role.ADMINISTRATOR)));
    }
}

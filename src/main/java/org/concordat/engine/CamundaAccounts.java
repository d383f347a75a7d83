package org.concordat.engine;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.concordat.access.Passwords;
import org.concordat.access.ProvidedAccounts;
import org.concordat.access.SignInThrottle;
import org.concordat.access.SignOuts;
import org.concordat.alliance.Accounts;
import org.concordat.alliance.OfficeAuthority;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps accounts in the engine's identity tables, where its web applications look for them. */
@Component
class CamundaAccounts implements Accounts, Passwords {

    private static final int SHORTEST = 12;
    /** Nobody's password is longer: hashing takes its time. */
    static final int LONGEST = 200;

    private static final int FEWEST_DIFFERENT = 5;

    private final IdentityService identity;
    private final OfficeAuthority authority;
    private final SignOuts signOuts;
    private final SignInThrottle throttle;
    private final ProvidedAccounts provided;
    private final JdbcClient database;

    CamundaAccounts(
            @Lazy IdentityService identity,
            OfficeAuthority authority,
            SignOuts signOuts,
            SignInThrottle throttle,
            ProvidedAccounts provided,
            JdbcClient database) {
        this.identity = identity;
        this.authority = authority;
        this.signOuts = signOuts;
        this.throttle = throttle;
        this.provided = provided;
        this.database = database;
    }

    @Override
    public void open(Person person, String password) {
        requireGood("password", person.username(), password);
        authority.act(() -> make(person, password));
    }

    @Override
    public void open(Person person) {
        authority.act(() -> make(person, null));
    }

    private void make(Person person, @Nullable String password) {
        var user = identity.newUser(person.username());
        user.setFirstName(person.name());
        user.setLastName("");
        if (password != null) {
            user.setPassword(password);
        }
        identity.saveUser(user);
        groupsOf(person).forEach(group -> identity.createMembership(person.username(), group));
    }

    private static Set<String> groupsOf(Person person) {
        var roles = person.roles().stream().map(Role::group);
        return (person.isInstaller() ? Stream.concat(roles, Stream.of(Operators.GROUP)) : roles)
                .collect(Collectors.toSet());
    }

    @Override
    public void regroup(Person person) {
        authority.act(() -> {
            var before = EngineIdentity.groupsOf(identity, person.username());
            var now = groupsOf(person);
            before.stream()
                    .filter(group -> !now.contains(group))
                    .forEach(group -> identity.deleteMembership(person.username(), group));
            now.stream()
                    .filter(group -> !before.contains(group))
                    .forEach(group -> identity.createMembership(person.username(), group));
        });
    }

    @Override
    public void forgetPassword(String username) {
        database.sql("update act_id_user set pwd_ = null, salt_ = null where id_ = :person")
                .param("person", username)
                .update();
        forgive(username);
    }

    /** Length is what counts; the other rules keep out what is guessed first. */
    private static void requireGood(String field, String username, String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new Refusal(field, "must have at least " + SHORTEST + " characters, and at most " + LONGEST);
        }
        if (password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
            throw new Refusal(field, "must not contain the username");
        }
        if (password.chars().distinct().count() < FEWEST_DIFFERENT) {
            throw new Refusal(field, "must have at least " + FEWEST_DIFFERENT + " different characters");
        }
    }

    @Override
    @Transactional(noRollbackFor = Refusal.class)
    public void change(String username, String current, String wanted) {
        if (provided.isProvided(username)) {
            throw new Refusal("current", "is your organisation's; change it there");
        }
        throttle.enter(username);
        if (!identity.checkPassword(username, current)) {
            throw new Refusal("current", "is not your password");
        }
        throttle.succeeded(username);
        requireGood("wanted", username, wanted);
        if (wanted.equals(current)) {
            throw new Refusal("wanted", "must be another one");
        }
        authority.act(() -> set(username, wanted));
        forgive(username);
        signOuts.signOut(username);
    }

    private void forgive(String username) {
        database.sql("delete from password_due where person = :person")
                .param("person", username)
                .update();
    }

    private void set(String username, String wanted) {
        var user = identity.createUserQuery().userId(username).singleResult();
        user.setPassword(wanted);
        identity.saveUser(user);
    }

    @Override
    public boolean isDue(String username) {
        return database.sql("select exists (select from password_due where person = :person)")
                .param("person", username)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void demand(String username) {
        database.sql("insert into password_due (person) values (:person) on conflict do nothing")
                .param("person", username)
                .update();
    }
}

package org.concordat.alliance;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who works in an alliance: for which member, in which roles. */
@Entity
public class Person {

    private static final Set<String> NOBODY = Set.of("system", Protection.PROTECTED);

    @Id
    private String username;

    @Nullable
    private UUID alliance;

    private String name;

    @Nullable
    private UUID employer;

    /** Where mail finds them; without one they learn of things in the portal only. */
    @Nullable
    private String mailAddress;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(String username, @Nullable UUID alliance, String name, @Nullable UUID employer, Set<Role> roles) {
        this.username = free(username);
        this.alliance = alliance;
        this.name = Words.line("name", name, 120);
        this.employer = employer;
        this.roles = good(roles, employer);
    }

    private static Set<Role> good(Set<Role> roles, @Nullable UUID employer) {
        if (roles.contains(Role.REPRESENTATIVE) && employer == null) {
            throw new Refusal("member", "a representative must belong to a member");
        }
        if (roles.contains(Role.CUSTODIAN) && roles.size() > 1) {
            throw new Refusal("roles", "a custodian of protected reporters has no other role");
        }
        return roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }

    /** They have these roles from now on, and no other. */
    void takeOn(Set<Role> roles) {
        this.roles = good(roles, employer);
    }

    /** A name that the record gives to no person must not become one's. */
    private static String free(String username) {
        if (NOBODY.contains(username)) {
            throw new Refusal("username", "is a word of the record; choose another");
        }
        return Words.code("username", username);
    }

    public String username() {
        return username;
    }

    public @Nullable UUID alliance() {
        return alliance;
    }

    public String name() {
        return name;
    }

    public @Nullable UUID employer() {
        return employer;
    }

    /** Mail finds them here from now on; nowhere when there is no address. */
    void reachAt(@Nullable String address) {
        this.mailAddress = address == null ? null : Words.mailAddress("mailAddress", address);
    }

    public @Nullable String mailAddress() {
        return mailAddress;
    }

    public Set<Role> roles() {
        return roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }

    /** Whether this is an administrator of the installation, who belongs to no alliance. */
    public boolean isInstaller() {
        return alliance == null && is(Role.ADMINISTRATOR);
    }

    /** Whether their work opens every case of the alliance to them that concerns no employer of theirs. */
    public boolean seesEveryFile() {
        return may(Power.WORK_ON_EVERY_CASE) || may(Power.REVIEW_EVERY_CASE);
    }

    public boolean may(Power power) {
        return power.isAmongThoseOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}

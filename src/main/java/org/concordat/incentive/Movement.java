package org.concordat.incentive;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Money that goes from one account of a pool to another; none enters or leaves it, so that sums always equal the pool. */
@Entity
@Immutable
public class Movement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    private Long position;

    private UUID pool;

    @Nullable
    private UUID fromMember;

    @Enumerated(EnumType.STRING)
    private Account fromAccount;

    private UUID toMember;

    @Enumerated(EnumType.STRING)
    private Account toAccount;

    private long cents;
    private UUID entry;
    private Instant movedAt;

    @SuppressWarnings("NullAway.Init")
    protected Movement() {}

    /** Where money goes from and to. */
    record Way(@Nullable UUID fromMember, Account fromAccount, UUID toMember, Account toAccount) {

        static Way allotted(UUID member) {
            return new Way(null, Account.POOL, member, Account.ALLOTTED);
        }

        static Way within(UUID member, Account from, Account to) {
            return new Way(member, from, member, to);
        }
    }

    Movement(UUID pool, Way way, long cents, UUID entry, Instant movedAt) {
        if (cents <= 0) {
            throw new IllegalArgumentException("A movement moves something");
        }
        this.pool = pool;
        this.fromMember = way.fromMember();
        this.fromAccount = way.fromAccount();
        this.toMember = way.toMember();
        this.toAccount = way.toAccount();
        this.cents = cents;
        this.entry = entry;
        this.movedAt = movedAt;
    }

    UUID pool() {
        return pool;
    }

    public @Nullable UUID fromMember() {
        return fromMember;
    }

    public Account fromAccount() {
        return fromAccount;
    }

    public UUID toMember() {
        return toMember;
    }

    public Account toAccount() {
        return toAccount;
    }

    public long cents() {
        return cents;
    }

    /** The entry of the record that tells of it. */
    public UUID entry() {
        return entry;
    }

    public Instant movedAt() {
        return movedAt;
    }
}

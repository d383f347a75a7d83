package org.concordat.incentive;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Where the money of a pool is: the fold of its movements. */
public final class Balances {

    private final Map<UUID, EnumMap<Account, Long>> byMember = new HashMap<>();
    private long unallotted;

    private Balances(long cents) {
        this.unallotted = cents;
    }

    static Balances of(IncentivePool pool, List<Movement> movements) {
        var balances = new Balances(pool.cents());
        movements.forEach(balances::move);
        return balances;
    }

    private void move(Movement movement) {
        if (movement.fromMember() == null) {
            unallotted -= movement.cents();
        } else {
            accounts(movement.fromMember()).merge(movement.fromAccount(), -movement.cents(), Long::sum);
        }
        accounts(movement.toMember()).merge(movement.toAccount(), movement.cents(), Long::sum);
    }

    private EnumMap<Account, Long> accounts(UUID member) {
        return byMember.computeIfAbsent(member, key -> new EnumMap<>(Account.class));
    }

    /** The members that were ever given something. */
    public Set<UUID> members() {
        return Set.copyOf(byMember.keySet());
    }

    /** Cents of a member in an account. */
    public long of(UUID member, Account account) {
        var accounts = byMember.get(member);
        return accounts == null ? 0 : accounts.getOrDefault(account, 0L);
    }

    /** Cents of all members in an account. */
    public long all(Account account) {
        return account == Account.POOL
                ? unallotted
                : byMember.keySet().stream()
                        .mapToLong(member -> of(member, account))
                        .sum();
    }

    /** All cents wherever they are: always what the pool holds. */
    public long total() {
        return List.of(Account.values()).stream().mapToLong(this::all).sum();
    }
}

package org.concordat.incentive;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Member;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Right;
import org.concordat.alliance.Role;
import org.concordat.alliance.Standings;
import org.concordat.alliance.Unknown;
import org.concordat.incentive.Movement.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shares out incentives, withholds them while a member's right to them is off, and pays them; every movement is an entry. */
@Service
@Transactional
public class IncentiveOffice {

    private static final long HEAVIEST = 1_000_000;

    /** A day's clocks run out with its last second: what takes rights for days is over then, and so is what is withheld. */
    private static final Duration LAST_SECOND = Duration.ofSeconds(1);

    private final IncentivePools pools;
    private final Movements movements;
    private final AllianceOffice alliances;
    private final Standings standings;
    private final Docket docket;
    private final AllianceRecord record;
    private final Clock clock;

    IncentiveOffice(
            IncentivePools pools,
            Movements movements,
            AllianceOffice alliances,
            Standings standings,
            Docket docket,
            AllianceRecord record,
            Clock clock) {
        this.pools = pools;
        this.movements = movements;
        this.alliances = alliances;
        this.standings = standings;
        this.docket = docket;
        this.record = record;
        this.clock = clock;
    }

    /** A pool and where its money is. */
    public record Standing(IncentivePool pool, Balances balances) {}

    /**
     * Opens a pool and allots it to the members by weight, to the cent. Who has no right to a share at present has it withheld.
     *
     * @param weights by the member's code; what a member has earned, in any unit
     * @throws Refusal naming the field and the rule
     */
    public void open(
            String code, @Nullable String period, long cents, @Nullable String currency, Map<String, Long> weights) {
        var alliance = alliances.alliance(code);
        var pool = new IncentivePool(alliance.id(), period, cents, currency, clock.instant());
        if (pools.existsByAllianceAndPeriod(alliance.id(), pool.period())) {
            throw new Refusal("period", "there is already a pool for " + pool.period());
        }
        var shares = requireWeights(code, weights);
        // a standing that changes meanwhile finds this pool, or this pool finds what it has become
        standings.hold(shares.keySet().stream()
                .map(member -> alliances.member(code, member).id())
                .toList());
        pools.saveAndFlush(pool);
        record.enter(Fact.of(alliance.id(), Outcome.INCENTIVES_OPENED)
                .to(pool.id())
                .as(Role.ADMINISTRATOR)
                .with("period", pool.period())
                .with("cents", cents)
                .with("currency", pool.currency()));
        var split = LargestRemainder.split(cents, shares);
        split.forEach((member, amount) -> {
            if (amount > 0) {
                move(pool, Way.allotted(alliances.member(code, member).id()), amount, null);
            }
        });
        shares.keySet()
                .forEach(member -> follow(pool, alliances.member(code, member).id(), null));
    }

    private SortedMap<String, Long> requireWeights(String code, Map<String, Long> weights) {
        var known = alliances.members(alliances.alliance(code).id()).stream()
                .map(Member::code)
                .toList();
        if (weights.values().stream().anyMatch(weight -> weight < 0 || weight > HEAVIEST)) {
            throw new Refusal("weights", "must be from 0 to " + HEAVIEST);
        }
        if (weights.values().stream().allMatch(weight -> weight == 0)) {
            throw new Refusal("weights", "must give at least one member more than 0");
        }
        if (!known.containsAll(weights.keySet())) {
            throw new Refusal("weights", "must name members of this alliance by their codes");
        }
        return new TreeMap<>(weights);
    }

    /**
     * Withholds a member's shares while its right to them is off, and releases them when it is on again.
     *
     * @param reference the case in which its standing changed
     */
    public void followStanding(String reference, UUID member) {
        standings.hold(List.of(member));
        pools.toMoveOf(member).forEach(pool -> follow(pool, member, reference));
    }

    private void follow(IncentivePool pool, UUID member, @Nullable String reference) {
        var balances = balances(pool);
        if (standings.isOn(member, Right.INCENTIVE_SHARE, clock.instant().plus(LAST_SECOND))) {
            shift(pool, Way.within(member, Account.WITHHELD, Account.ALLOTTED), balances, reference);
        } else {
            shift(pool, Way.within(member, Account.ALLOTTED, Account.WITHHELD), balances, reference);
        }
    }

    /** Pays every member what is allotted to it, and withholds it from those whose right to it is off by now. */
    public void payOut(String code, String period) {
        var alliance = alliances.alliance(code);
        var pool = pools.toMove(alliance.id(), period).orElseThrow(() -> new Unknown("incentive pool", period));
        balances(pool).members().stream().sorted().forEach(member -> follow(pool, member, null));
        var balances = balances(pool);
        if (balances.all(Account.ALLOTTED) == 0) {
            throw new Refusal("period", "has nothing to pay out: what is not paid is withheld");
        }
        balances.members().stream().sorted().forEach(member -> {
            shift(pool, Way.within(member, Account.ALLOTTED, Account.PAID), balances, null);
        });
    }

    /** Moves all a member has in an account, if it has anything there. */
    private void shift(IncentivePool pool, Way way, Balances balances, @Nullable String reference) {
        var cents = balances.of(way.toMember(), way.fromAccount());
        if (cents > 0) {
            move(pool, way, cents, reference);
        }
    }

    private void move(IncentivePool pool, Way way, long cents, @Nullable String reference) {
        var outcome = outcome(way);
        var fact = reference == null ? Fact.of(pool.alliance(), outcome) : Fact.of(docket.caseOf(reference), outcome);
        var entry = record.enter(fact.to(pool.id() + "/" + way.toMember())
                .as(reference == null ? Role.ADMINISTRATOR : Role.SYSTEM)
                .with("pool", pool.id())
                .with("period", pool.period())
                .with("member", way.toMember())
                .with("cents", cents)
                .with("currency", pool.currency()));
        movements.save(new Movement(pool.id(), way, cents, entry.id(), entry.recordedAt()));
    }

    private static Outcome outcome(Way way) {
        return switch (way.toAccount()) {
            case PAID -> Outcome.INCENTIVE_PAID;
            case WITHHELD -> Outcome.INCENTIVE_WITHHELD;
            case ALLOTTED, POOL ->
                way.fromAccount() == Account.POOL ? Outcome.INCENTIVE_ALLOTTED : Outcome.INCENTIVE_RELEASED;
        };
    }

    private Balances balances(IncentivePool pool) {
        movements.flush();
        return Balances.of(pool, movements.of(List.of(pool.id())));
    }

    /** The pools of an alliance, the newest first, and where their money is. */
    @Transactional(readOnly = true)
    public List<Standing> poolsOf(UUID alliance) {
        var found = pools.findByAllianceOrderByOpenedAtDesc(alliance);
        var moved = movements.of(found.stream().map(IncentivePool::id).toList()).stream()
                .collect(groupingBy(Movement::pool));
        return found.stream()
                .map(pool -> new Standing(pool, Balances.of(pool, moved.getOrDefault(pool.id(), List.of()))))
                .toList();
    }
}

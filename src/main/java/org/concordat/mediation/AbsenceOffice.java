package org.concordat.mediation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.People;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A mediator goes away for some days, and somebody stands in for them in all their disputes or in chosen ones. */
@Service
@Transactional
public class AbsenceOffice {

    private final PoolOffice pool;
    private final DelegationOffice delegations;
    private final Mediations mediations;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final People people;
    private final Circumstances circumstances;
    private final Clock clock;

    AbsenceOffice(
            PoolOffice pool,
            DelegationOffice delegations,
            Mediations mediations,
            AllianceOffice alliances,
            Docket docket,
            People people,
            Circumstances circumstances,
            Clock clock) {
        this.pool = pool;
        this.delegations = delegations;
        this.mediations = mediations;
        this.alliances = alliances;
        this.docket = docket;
        this.people = people;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /** The disputes of a mediator in which the person who asks may name a delegate. */
    @Transactional(readOnly = true)
    public List<String> casesOf(String mediator) {
        return mediations.openCasesOf(mediator).stream()
                .filter(reference -> docket.partsOf(reference, mediator).contains(Role.MEDIATOR))
                .filter(reference -> isTheirOwn(mediator) || isManager(reference))
                .toList();
    }

    private boolean isTheirOwn(String mediator) {
        return mediator.equals(circumstances.person());
    }

    private boolean isManager(String reference) {
        return people.mayActAs(Role.CASE_MANAGER, circumstances.person(), reference);
    }

    /**
     * A mediator will be away; they or a case manager may name who stands in.
     *
     * @param delegate who stands in, if anybody does
     * @param cases in which disputes; none means in all of them
     * @throws Refusal when the person may not say so for this mediator, the days are over, a dispute is none of
     *     theirs, or the delegate may not stand in in one of them
     */
    public void goAway(String mediator, Absence absence, @Nullable String delegate, Collection<String> cases) {
        if (absence.lastDay().isBefore(today(mediator))) {
            throw new Refusal("lastDay", "must not lie in the past");
        }
        pool.isAway(mediator, absence);
        if (delegate != null) {
            chosen(mediator, cases)
                    .forEach(reference -> delegations.nameDelegate(
                            reference, absence, delegate, isTheirOwn(mediator) ? Role.MEDIATOR : Role.CASE_MANAGER));
        }
    }

    private Collection<String> chosen(String mediator, Collection<String> cases) {
        var all = casesOf(mediator);
        if (!all.containsAll(cases)) {
            throw new Refusal("cases", "must be disputes that are being mediated now");
        }
        var chosen = cases.isEmpty() ? all : cases;
        if (chosen.isEmpty()) {
            throw new Refusal("delegate", "has nothing to stand in for: no dispute is being mediated now");
        }
        return chosen;
    }

    /**
     * The mediator is back before the last day they named: everything goes back to them at once.
     *
     * @param firstDay the absence's
     * @throws Refusal when there is no such absence, or the person may not say so for this mediator
     */
    public void comeBack(String mediator, LocalDate firstDay) {
        var ended = pool.comesBack(mediator, firstDay);
        delegations.endAllOf(mediator, ended);
    }

    private LocalDate today(String mediator) {
        var alliance = people.get(mediator).alliance();
        if (alliance == null) {
            throw new Refusal("mediator", "must belong to an alliance");
        }
        return LocalDate.ofInstant(clock.instant(), alliances.alliance(alliance).zone());
    }
}

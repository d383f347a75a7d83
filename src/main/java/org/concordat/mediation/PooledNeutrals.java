package org.concordat.mediation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.alliance.NeutralPool;
import org.concordat.alliance.Person;
import org.concordat.mediation.AppointmentOffice.Need;
import org.springframework.stereotype.Component;

/** Whom the pool could lend as a neutral: what ties a mediator to a party ties a neutral, too. */
@Component
class PooledNeutrals implements NeutralPool {

    private static final String ANY_SKILL = "";

    private final PoolOffice pool;
    private final Selections selections;

    PooledNeutrals(PoolOffice pool, Selections selections) {
        this.pool = pool;
        this.selections = selections;
    }

    @Override
    public List<Person> withoutTies(String reference, String lane) {
        return pool.eligible(reference, lookBackYears(reference, lane), ANY_SKILL).stream()
                .map(PoolOffice.Pooled::person)
                .toList();
    }

    @Override
    public boolean isTied(String person, UUID member, String reference, String lane) {
        return pool.isTied(person, Set.of(member), reference, lookBackYears(reference, lane));
    }

    private int lookBackYears(String reference, String lane) {
        return selections.of(new Need(reference, lane, ANY_SKILL)).lookBackYears();
    }
}

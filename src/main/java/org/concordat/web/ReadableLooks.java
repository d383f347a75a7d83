package org.concordat.web;

import org.concordat.access.CaseAccess.Standing;
import org.concordat.alliance.Docket;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Power;
import org.concordat.alliance.Unknown;
import org.concordat.vault.WhoLooked.Owner;
import org.concordat.vault.WhoLooked.Search;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which looks at a case somebody may know of: an auditor of all, a party's representatives of those at what is their own. */
@Component
public class ReadableLooks {

    private final Docket docket;
    private final People people;

    ReadableLooks(Docket docket, People people) {
        this.docket = docket;
        this.people = people;
    }

    /**
     * The looks at a case.
     *
     * @throws Unknown for anybody who is neither auditor nor represents a party
     */
    public Search of(Reading reading) {
        return new Search(
                docket.caseOf(reading.reference()).alliance(), reading.reference(), null, null, null, owner(reading));
    }

    private @Nullable Owner owner(Reading reading) {
        if (reading.is(Standing.AUDITOR) && people.get(reading.reader()).may(Power.SEE_WHO_LOOKED)) {
            return null;
        }
        var member = reading.employer();
        if (!reading.is(Standing.PARTY) || member == null) {
            throw new Unknown("page", reading.reference());
        }
        var alliance = docket.caseOf(reading.reference()).alliance();
        var theirs = people.of(alliance).stream().filter(each -> member.equals(each.employer()));
        return new Owner(member, theirs.map(Person::username).toList());
    }
}

package org.concordat.web.pages.alliance;

import java.security.Principal;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Power;
import org.concordat.alliance.Unknown;
import org.springframework.stereotype.Component;

/** Who may set what up: an alliance's administrators their own alliance, the installation's own every one. */
@Component
class Administrators {

    private final AllianceOffice alliances;
    private final People people;

    Administrators(AllianceOffice alliances, People people) {
        this.alliances = alliances;
        this.people = people;
    }

    Alliance allianceOf(Principal administrator, String code) {
        var alliance = alliances.alliance(code);
        var own = named(administrator).alliance();
        if (own != null && !own.equals(alliance.id())) {
            throw new Unknown("alliance", code);
        }
        return alliance;
    }

    Person named(Principal principal) {
        return people.find(principal.getName())
                .filter(person -> person.may(Power.SET_UP_THE_ALLIANCE))
                .orElseThrow(() -> new Unknown("page", "setup"));
    }
}

package org.concordat.web.pages.words;

import java.util.UUID;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Entry;
import org.concordat.alliance.People;
import org.concordat.alliance.Protection;
import org.concordat.alliance.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people and members are called. */
@Component
public class Names {

    private final AllianceOffice alliances;
    private final People people;

    Names(AllianceOffice alliances, People people) {
        this.alliances = alliances;
        this.people = people;
    }

    public String member(UUID member) {
        return alliances.member(member).name();
    }

    public String member(String id) {
        return member(UUID.fromString(id));
    }

    public String person(String username) {
        return switch (username) {
            case "system" -> "Automatic";
            case Protection.PROTECTED -> "A protected person";
            default -> people.nameOf(username);
        };
    }

    /** A person and for whom they speak. */
    public String speaker(String username, @Nullable UUID onBehalfOf) {
        var member = onBehalfOf != null ? onBehalfOf : employer(username);
        return member == null ? person(username) : person(username) + ", for " + member(member);
    }

    /**
     * Who did what an entry tells; what the process did by itself was done by nobody, whoever's step came before.
     *
     * @param inPlaceOf whom they stood in for, if they did
     */
    public String doer(Entry entry, @Nullable String inPlaceOf) {
        if (entry.role() == Role.SYSTEM) {
            return "automatic";
        }
        var speaker = speaker(entry.person(), entry.onBehalfOf());
        return inPlaceOf == null ? speaker : speaker + ", in place of " + person(inPlaceOf);
    }

    private @Nullable UUID employer(String username) {
        return people.find(username).map(person -> person.employer()).orElse(null);
    }
}

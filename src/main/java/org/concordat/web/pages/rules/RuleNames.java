package org.concordat.web.pages.rules;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import org.concordat.alliance.People;
import org.concordat.alliance.rules.RuleVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who put rules in force, by their names. */
@Component
class RuleNames {

    private final People people;

    RuleNames(People people) {
        this.people = people;
    }

    record Names(Map<String, String> byUsername) {

        /** Who put something in force, and who proposed it if that was somebody else. */
        String of(String person, @Nullable String proposedBy) {
            return proposedBy == null ? named(person) : named(proposedBy) + ", approved by " + named(person);
        }

        private String named(String username) {
            return username.equals("system") ? "Concordat" : byUsername.getOrDefault(username, username);
        }
    }

    Names of(Collection<RuleVersion> versions) {
        var usernames = new HashSet<String>();
        versions.forEach(version -> {
            usernames.add(version.person());
            if (version.proposedBy() != null) {
                usernames.add(version.proposedBy());
            }
        });
        return new Names(people.namesOf(usernames));
    }
}

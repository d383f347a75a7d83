package org.concordat.web;

import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.clock.Deadline;
import org.concordat.clock.Terms;
import org.concordat.clock.Trial;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tries rules of clocks out, with the calendars and the zone of whoever asks. */
@Component
public class Trials {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final Terms terms;
    private final AllianceOffice alliances;
    private final People people;

    Trials(Terms terms, AllianceOffice alliances, People people) {
        this.terms = terms;
        this.alliances = alliances;
        this.people = people;
    }

    /**
     * The deadline a rule leads to.
     *
     * @throws org.concordat.alliance.Refusal naming the word of the rule that is wrong
     */
    public Deadline tryOut(String reader, Map<String, String> words) {
        return terms.tryOut(Trial.of(words, zoneOf(reader)), allianceOf(reader));
    }

    public ZoneId zoneOf(String reader) {
        var alliance = allianceOf(reader);
        return alliance == null ? NEW_YORK : alliances.alliance(alliance).zone();
    }

    /** The calendars a rule may name, each with its name in words. */
    public Map<String, String> calendars(String reader) {
        return terms.calendars(allianceOf(reader));
    }

    private @Nullable UUID allianceOf(String reader) {
        return people.find(reader).map(Person::alliance).orElse(null);
    }
}

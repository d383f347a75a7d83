package org.concordat.clock;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.alliance.AllianceOffice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The calendars that rules name: one or more, with commas or plus signs between them. */
@Component
class CalendarsInForce {

    /** Stands for the one the alliance's charter names. */
    static final String CHARTER = "charter";

    private final KnownCalendars known;
    private final AllianceOffice alliances;

    CalendarsInForce(KnownCalendars known, AllianceOffice alliances) {
        this.known = known;
        this.alliances = alliances;
    }

    /**
     * The days on which all the named calendars are open.
     *
     * @param alliance whose charter and own calendars may be named; none for calendars of jurisdictions only
     * @throws org.concordat.alliance.Refusal for a calendar nobody keeps
     */
    WorkingDays of(@Nullable UUID alliance, String names) {
        return WorkingDays.allOf(resolve(alliance, names)
                .map(name -> known.named(alliance, name, null))
                .toList());
    }

    /** The same, as a clock sees them that ended: what was changed later is nothing to it. */
    WorkingDays of(RunningClock clock) {
        return WorkingDays.allOf(names(clock.calendars())
                .map(name -> known.named(clock.alliance(), name, clock.endedAt()))
                .toList());
    }

    /** The names with the charter's calendar in place of its word. */
    String resolved(UUID alliance, String names) {
        return resolve(alliance, names).distinct().collect(Collectors.joining(", "));
    }

    private Stream<String> resolve(@Nullable UUID alliance, String names) {
        return names(names)
                .map(name -> alliance != null && name.equals(CHARTER)
                        ? alliances.alliance(alliance).calendar()
                        : name);
    }

    static Stream<String> names(String names) {
        return Arrays.stream(names.split("[,+]", -1)).map(String::strip);
    }

    /** What may be named, each with its name in words. */
    Map<String, String> names(@Nullable UUID alliance) {
        return known.names(alliance);
    }
}

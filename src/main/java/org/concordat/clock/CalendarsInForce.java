package org.concordat.clock;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.concordat.alliance.AllianceOffice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The calendars that rules name: one or more, with commas or plus signs between them. */
@Component
class CalendarsInForce {

    /** Stands for the one the alliance's charter names. */
    static final String CHARTER = "charter";

    private final Calendars calendars;
    private final AllianceOffice alliances;

    CalendarsInForce(Calendars calendars, AllianceOffice alliances) {
        this.calendars = calendars;
        this.alliances = alliances;
    }

    /**
     * The days on which all the named calendars are open.
     *
     * @param alliance whose charter and own calendars may be named; none for calendars of jurisdictions only
     * @throws org.concordat.alliance.Refusal for a calendar nobody keeps
     */
    WorkingDays of(@Nullable UUID alliance, String names) {
        return WorkingDays.allOf(Arrays.stream(names.split("[,+]", -1))
                .map(String::strip)
                .map(name -> one(alliance, name))
                .toList());
    }

    private WorkingDays one(@Nullable UUID alliance, String name) {
        return calendars.named(
                alliance != null && name.equals(CHARTER)
                        ? alliances.alliance(alliance).calendar()
                        : name);
    }

    /** The names with the charter's calendar in place of its word. */
    String resolved(UUID alliance, String names) {
        return String.join(
                ", ",
                Arrays.stream(names.split("[,+]", -1))
                        .map(String::strip)
                        .map(name -> name.equals(CHARTER)
                                ? alliances.alliance(alliance).calendar()
                                : name)
                        .distinct()
                        .toList());
    }

    /** What may be named, each with its name in words. */
    Map<String, String> names(@Nullable UUID alliance) {
        return calendars.jurisdictions();
    }
}

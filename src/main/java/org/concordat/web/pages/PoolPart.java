package org.concordat.web.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.concordat.access.CaseAccess.Standing;
import org.concordat.alliance.AllianceOffice;
import org.concordat.conflict.ConflictOffice;
import org.concordat.mediation.Absence;
import org.concordat.mediation.AppointmentOffice;
import org.concordat.mediation.AppointmentOffice.Need;
import org.concordat.mediation.PoolOffice.Pooled;
import org.concordat.mediation.Tie;
import org.concordat.web.Reading;
import org.concordat.web.pages.words.Labels;
import org.concordat.web.pages.words.Names;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mediators who may be named while one is looked for: to the parties without how much work each has. */
@Component
class PoolPart {

    /**
     * A mediator to choose from.
     *
     * @param openCases none for a reader who is not to know
     */
    record Row(
            String name,
            String username,
            String skills,
            List<String> ties,
            List<String> absences,
            @Nullable Long openCases) {}

    private final AppointmentOffice appointments;
    private final ConflictOffice conflicts;
    private final AllianceOffice alliances;
    private final Names names;
    private final Clock clock;

    PoolPart(
            AppointmentOffice appointments,
            ConflictOffice conflicts,
            AllianceOffice alliances,
            Names names,
            Clock clock) {
        this.appointments = appointments;
        this.conflicts = conflicts;
        this.alliances = alliances;
        this.names = names;
        this.clock = clock;
    }

    /** Nothing while nobody is looked for, or to a reader who chooses nobody. */
    List<Row> of(Reading reading) {
        var chooses = reading.is(Standing.OFFICE) || reading.is(Standing.PARTY);
        return appointments
                .need(reading.reference())
                .filter(need -> chooses)
                .map(need -> rows(need, reading.is(Standing.OFFICE)))
                .orElse(List.of());
    }

    private List<Row> rows(Need need, boolean isOffice) {
        var dispute = conflicts.get(need.reference());
        var times = new Times(alliances.alliance(dispute.alliance()).zone(), clock.instant());
        var choices = isOffice ? appointments.choices(need) : appointments.choicesForParties(need);
        return choices.stream().map(each -> row(each, isOffice, times)).toList();
    }

    Row row(Pooled pooled, boolean withLoad, Times times) {
        return new Row(
                pooled.person().name(),
                pooled.person().username(),
                String.join(", ", pooled.entry().skills()),
                pooled.entry().ties().stream()
                        .sorted(Comparator.comparing(Tie::sinceDay))
                        .map(tie -> tell(tie, times))
                        .toList(),
                withLoad
                        ? pooled.entry().absences().stream()
                                .sorted(Comparator.comparing(Absence::firstDay))
                                .map(absence -> span(absence.firstDay(), absence.lastDay(), times))
                                .toList()
                        : List.of(),
                withLoad ? pooled.openCases() : null);
    }

    private String tell(Tie tie, Times times) {
        return Labels.of(tie.kind()) + ": " + names.member(tie.member()) + ", "
                + span(tie.sinceDay(), tie.untilDay(), times);
    }

    private static String span(LocalDate first, @Nullable LocalDate last, Times times) {
        return times.day(first) + " to " + (last == null ? "now" : times.day(last));
    }
}

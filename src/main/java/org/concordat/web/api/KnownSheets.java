package org.concordat.web.api;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Docket;
import org.concordat.alliance.OpenTasks.OpenTask;
import org.concordat.alliance.Refusal;
import org.concordat.clock.ClockWords;
import org.concordat.conflict.ConflictOffice;
import org.concordat.conflict.Standstill;
import org.concordat.web.ReadableHistory;
import org.concordat.web.Reading;
import org.concordat.web.known.KnownCase;
import org.concordat.web.known.KnownCases;
import org.concordat.web.known.KnownClock;
import org.concordat.web.known.KnownMediation;
import org.concordat.web.known.KnownObligation;
import org.concordat.web.known.KnownSanction;
import org.concordat.web.known.KnownStandstill;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together how a dispute stood by what was known at an earlier moment. */
@Component
class KnownSheets {

    private final ConflictOffice conflicts;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final KnownCases cases;
    private final ReadableHistory history;
    private final DisputeSheets sheets;
    private final Clock clock;

    KnownSheets(
            ConflictOffice conflicts,
            AllianceOffice alliances,
            Docket docket,
            KnownCases cases,
            ReadableHistory history,
            DisputeSheets sheets,
            Clock clock) {
        this.conflicts = conflicts;
        this.alliances = alliances;
        this.docket = docket;
        this.cases = cases;
        this.history = history;
        this.sheets = sheets;
        this.clock = clock;
    }

    /**
     * The reading as known when a client asks for.
     *
     * @throws Refusal for what is no instant, lies in the future, or before the case was reported
     */
    Reading asKnown(Reading reading, @Nullable String knownAt) {
        if (knownAt == null) {
            return reading;
        }
        var now = clock.instant();
        var known = TypedInstant.of("knownAt", knownAt, now);
        if (known.isAfter(now)) {
            throw new Refusal("knownAt", "must not lie in the future");
        }
        var reported = conflicts.get(reading.reference()).reportedAt();
        if (known.isBefore(reported)) {
            throw new Refusal("knownAt", "must not lie before the report, which was made at " + reported);
        }
        return reading.asKnownAt(known);
    }

    @Transactional(readOnly = true)
    DisputeSheet of(Reading reading) {
        var known = cases.of(reading.reference(), reading.horizon());
        var dispute = conflicts.get(reading.reference());
        var docketCase = docket.caseOf(reading.reference());
        var standing = known.standing();
        return new DisputeSheet(
                reading.reference(),
                alliances.alliance(dispute.alliance()).code(),
                Word.of(dispute.category()),
                Word.of(standing.severity()),
                Word.of(dispute.patientImpact()),
                dispute.amount(),
                Word.of(standing.stage()),
                Word.ofNullable(standing.outcome()),
                known.standstills().stream().map(KnownSheets::stillness).toList(),
                sheets.parties(
                        docketCase, party -> docketCase.joinedAt(party).stream().allMatch(reading::reaches)),
                history.waiting(reading, history.runs(reading)).stream()
                        .map(task -> new OpenTask(task.name(), task.key(), null, task.person()))
                        .toList(),
                known.clocks().stream()
                        .filter(each -> reading.knowsOfClock(each.name(), each.endedAt()))
                        .map(KnownSheets::deadline)
                        .toList(),
                known.obligations().stream().map(each -> owed(each, known)).toList(),
                known.sanctions().stream().map(this::imposed).toList(),
                mediated(known.mediation()),
                known.settlement());
    }

    private static DisputeSheet.Stillness stillness(KnownStandstill standstill) {
        var inForce = standstill.state() == Standstill.State.IN_FORCE;
        return new DisputeSheet.Stillness(inForce, Word.of(standstill.state()), standstill.until());
    }

    private static DisputeSheet.Deadline deadline(KnownClock clock) {
        return new DisputeSheet.Deadline(
                clock.id(),
                clock.name(),
                ClockWords.of(clock.name()),
                clock.startedAt(),
                clock.isPaused() ? null : clock.due(),
                clock.isPaused() ? "paused" : Word.of(clock.state()),
                clock.rule());
    }

    private DisputeSheet.Owed owed(KnownObligation owed, KnownCase known) {
        return new DisputeSheet.Owed(
                owed.id(),
                owed.clause(),
                Objects.requireNonNullElse(owed.occurrence(), 1),
                times(owed, known),
                code(owed.obligor()),
                code(owed.obligee()),
                owed.dueOn(),
                owed.grace(),
                owed.version(),
                Word.of(owed.state()));
    }

    /** All times of a clause are opened at once. */
    private static int times(KnownObligation one, KnownCase known) {
        return (int) known.obligations().stream()
                .filter(other -> other.batch().equals(one.batch()) && other.clause() == one.clause())
                .count();
    }

    private DisputeSheet.Imposed imposed(KnownSanction sanction) {
        return new DisputeSheet.Imposed(
                sanction.id(),
                code(sanction.member()),
                Integer.parseInt(sanction.rung()),
                sanction.title(),
                sanction.isStayed() ? "stayed" : Word.of(sanction.state()));
    }

    private String code(UUID member) {
        return alliances.member(member).code();
    }

    private static DisputeSheet.@Nullable Mediated mediated(@Nullable KnownMediation mediation) {
        return mediation == null
                ? null
                : new DisputeSheet.Mediated(
                        mediation.mediator(),
                        mediation.endedAs() == null ? "open" : Word.of(mediation.endedAs()),
                        mediation.sessions());
    }
}

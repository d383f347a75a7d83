package org.concordat.web.api;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Docket;
import org.concordat.alliance.DocketCase;
import org.concordat.alliance.OpenTasks;
import org.concordat.clock.ClockOffice;
import org.concordat.clock.RunningClock;
import org.concordat.conflict.ConflictOffice;
import org.concordat.conflict.Standstill;
import org.concordat.conflict.StandstillOffice;
import org.concordat.mediation.Mediation;
import org.concordat.mediation.MediationOffice;
import org.concordat.mediation.Settlement;
import org.concordat.mediation.SettlementOffice;
import org.concordat.obligation.Obligation;
import org.concordat.obligation.ObligationRegister;
import org.concordat.sanction.EnforcementOffice;
import org.concordat.sanction.Sanction;
import org.concordat.web.InMediation;
import org.concordat.web.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the rooms know of a dispute. */
@Component
class DisputeSheets {

    private final ConflictOffice conflicts;
    private final StandstillOffice standstills;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final OpenTasks tasks;
    private final ClockOffice clocks;
    private final MediationOffice mediations;
    private final SettlementOffice settlements;
    private final ObligationRegister obligations;
    private final EnforcementOffice sanctions;

    DisputeSheets(
            ConflictOffice conflicts,
            StandstillOffice standstills,
            AllianceOffice alliances,
            Docket docket,
            OpenTasks tasks,
            ClockOffice clocks,
            MediationOffice mediations,
            SettlementOffice settlements,
            ObligationRegister obligations,
            EnforcementOffice sanctions) {
        this.conflicts = conflicts;
        this.standstills = standstills;
        this.alliances = alliances;
        this.docket = docket;
        this.tasks = tasks;
        this.clocks = clocks;
        this.mediations = mediations;
        this.settlements = settlements;
        this.obligations = obligations;
        this.sanctions = sanctions;
    }

    @Transactional(readOnly = true)
    DisputeSheet of(Reading reading) {
        var reference = reading.reference();
        var dispute = conflicts.get(reference);
        var mediation = mediations.find(reference);
        return new DisputeSheet(
                reference,
                alliances.alliance(dispute.alliance()).code(),
                Word.of(dispute.category()),
                Word.of(dispute.severity()),
                Word.of(dispute.patientImpact()),
                dispute.amount(),
                Word.of(dispute.stage()),
                Word.ofNullable(dispute.outcome()),
                standstills.of(reference).stream().map(DisputeSheets::stillness).toList(),
                parties(docket.caseOf(reference), party -> true),
                tasks.of(reference).stream()
                        .filter(task -> !reading.isOver())
                        .filter(task -> !InMediation.isStep(task.key()) || reading.knowsOfStepsNow())
                        .map(task -> reading.knowsWhoHas(task.assignee()) ? task : task.offered())
                        .toList(),
                clocks.clocksOf(reference).stream()
                        .filter(reading::knowsOfClock)
                        .map(DisputeSheets::deadline)
                        .toList(),
                reading.isOver()
                        ? List.of()
                        : obligations.obligationsOf(reference).stream()
                                .map(this::owed)
                                .toList(),
                reading.isOver()
                        ? List.of()
                        : sanctions.sanctionsOf(reference).stream()
                                .map(this::imposed)
                                .toList(),
                mediation.map(DisputeSheets::mediated).orElse(null),
                signed(reference));
    }

    /** The latest signed terms. */
    private @Nullable UUID signed(String reference) {
        return settlements.settlementsOf(reference).stream()
                .map(Settlement::signedTerms)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Those of the parties that count. */
    List<DisputeSheet.Party> parties(DocketCase docketCase, Predicate<UUID> which) {
        return docketCase.parties().stream()
                .filter(which)
                .map(alliances::member)
                .map(member -> new DisputeSheet.Party(
                        member.id(), member.code(), member.name(), Word.of(docketCase.side(member.id()))))
                .toList();
    }

    private static DisputeSheet.Stillness stillness(Standstill standstill) {
        return new DisputeSheet.Stillness(standstill.isInForce(), Word.of(standstill.state()), standstill.until());
    }

    private static DisputeSheet.Deadline deadline(RunningClock clock) {
        return new DisputeSheet.Deadline(
                clock.id(),
                clock.name(),
                clock.title(),
                clock.startedAt(),
                clock.isPaused() ? null : clock.dueAt(),
                clock.isPaused() ? "paused" : Word.of(clock.state()),
                clock.rule());
    }

    private DisputeSheet.Owed owed(Obligation obligation) {
        return new DisputeSheet.Owed(
                obligation.id(),
                obligation.clause(),
                obligation.occurrence().number(),
                obligation.occurrence().of(),
                alliances.member(obligation.obligor()).code(),
                alliances.member(obligation.obligee()).code(),
                obligation.dueOn(),
                obligation.grace(),
                obligation.edition(),
                Word.of(obligation.state()));
    }

    private DisputeSheet.Imposed imposed(Sanction sanction) {
        return new DisputeSheet.Imposed(
                sanction.id(),
                alliances.member(sanction.member()).code(),
                sanction.rung().number(),
                sanction.rung().title(),
                sanction.isStayed() ? "stayed" : Word.of(sanction.state()));
    }

    private static DisputeSheet.Mediated mediated(Mediation mediation) {
        return new DisputeSheet.Mediated(
                mediation.mediator(),
                Word.of(mediation.endedAs() == null ? mediation.state() : mediation.endedAs()),
                Math.toIntExact(mediation.sessionsHeld()));
    }
}

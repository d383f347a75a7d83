package org.concordat.sanction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.clock.ProceedingsOffice;
import org.concordat.notice.Notice.Template;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts an appeal before people who had no part in the case, takes their decision, and carries it out. */
@Service
@Transactional
public class AppealHearingOffice {

    private final AppealOffice appeals;
    private final AppealBench bench;
    private final StayOffice stays;
    private final Remedies remedies;
    private final EnforcementOffice enforcement;
    private final ProceedingsOffice proceedings;
    private final SanctionLedger ledger;

    AppealHearingOffice(
            AppealOffice appeals,
            AppealBench bench,
            StayOffice stays,
            Remedies remedies,
            EnforcementOffice enforcement,
            ProceedingsOffice proceedings,
            SanctionLedger ledger) {
        this.appeals = appeals;
        this.bench = bench;
        this.stays = stays;
        this.remedies = remedies;
        this.enforcement = enforcement;
        this.proceedings = proceedings;
        this.ledger = ledger;
    }

    /** Puts it before the first panel with enough people free of any part, or leaves it where it is. */
    public void namePanel(UUID id) {
        var sanction = ledger.sanction(id);
        var before = appeals.of(id).panel();
        if (before == null || !bench.isFit(sanction, before)) {
            call(sanction, bench.next(sanction, before));
        }
    }

    /** Nobody of the panel decided in time: the next one has it, in the end the last resort. */
    public void passToNextPanel(UUID id) {
        var sanction = ledger.sanction(id);
        var silent = appeals.of(id).panel();
        ledger.enter(ledger.fact(sanction, Outcome.APPEAL_UNDECIDED).with("panel", silent));
        call(sanction, bench.next(sanction, silent));
    }

    private void call(Sanction sanction, Panel panel) {
        appeals.of(sanction.id()).callPanel(panel);
        bench.convene(sanction, panel);
        ledger.enter(ledger.fact(sanction, Outcome.APPEAL_PANEL_CALLED).with("panel", panel));
    }

    /** Who may decide about it now. */
    @Transactional(readOnly = true)
    public List<Person> panel(UUID id) {
        var panel = appeals.of(id).panel();
        return panel == null ? List.of() : bench.of(ledger.sanction(id), panel);
    }

    /**
     * Somebody on the panel decides, or declares a conflict of interest and steps aside.
     *
     * @param variation what takes the place of the sanction, where it is varied
     * @param reasons their id in the vault
     * @throws Refusal when the person may not decide, when what is to take its place is not milder, or when it was sent back
     *     as often as the table allows
     */
    public void decideAppeal(UUID id, AppealDecision decision, @Nullable Variation variation, UUID reasons) {
        var sanction = ledger.sanction(id);
        requirePanelist(id);
        switch (decision) {
            case UPHELD -> decide(sanction, Appeal.State.UPHELD, reasons);
            case REVERSED -> decide(sanction, Appeal.State.REVERSED, reasons);
            case VARIED -> {
                remedies.vary(sanction, variation, reasons);
                decide(sanction, Appeal.State.VARIED, reasons);
            }
            case REMITTED -> {
                bench.requireRemittable(sanction);
                decide(sanction, Appeal.State.REMITTED, reasons);
            }
            case CONFLICTED -> recuse(sanction, reasons);
        }
    }

    private void recuse(Sanction sanction, UUID reasons) {
        ledger.enter(ledger.fact(sanction, Outcome.APPEAL_CONFLICT_DECLARED)
                .to(ledger.actor())
                .as(Role.COMMITTEE_MEMBER)
                .with("reasons", reasons));
        bench.release(sanction, appeals.of(sanction.id()).panel(), ledger.actor());
    }

    private void requirePanelist(UUID id) {
        if (panel(id).stream().noneMatch(person -> person.username().equals(ledger.actor()))) {
            throw new Refusal("appealDecision", "must be made by somebody of the panel without a part in the case");
        }
    }

    private void decide(Sanction sanction, Appeal.State decided, UUID reasons) {
        var appeal = appeals.of(sanction.id());
        appeal.decide(decided, reasons, ledger.actor(), ledger.now());
        ledger.enter(ledger.fact(sanction, Outcome.APPEAL_DECIDED)
                .as(Role.COMMITTEE_MEMBER)
                .with("panel", appeal.panel())
                .with("decision", decided)
                .with("reasons", reasons));
    }

    /**
     * The sanction becomes what was decided about it.
     *
     * @return the sanction that takes its place, or may take it; none where it stands or is reversed
     */
    public Optional<UUID> carryOutDecision(UUID id, String lane, int priority) {
        var appeal = appeals.of(id);
        var replacement = carryOut(appeal, lane, priority);
        proceedings.over(appeal.reference());
        return replacement;
    }

    private Optional<UUID> carryOut(Appeal appeal, String lane, int priority) {
        var id = appeal.sanction();
        return switch (appeal.state()) {
            case UPHELD -> uphold(id);
            case REVERSED -> reverse(appeal);
            case VARIED -> Optional.of(remedies.putInPlace(id, lane, priority));
            case REMITTED -> Optional.of(remedies.sendBack(id));
            case OFFERED, NOT_FILED, FILED, MOOT ->
                throw new IllegalStateException("Appeal " + appeal.id() + " is not decided");
        };
    }

    /** It was decided anew: what was imposed has taken its place, and where nothing was it is reversed. */
    public void carryOutNewDecision(UUID id) {
        var appeal = appeals.of(id);
        if (!remedies.isReplaced(id)) {
            reverse(appeal);
        }
        proceedings.over(appeal.reference());
    }

    private Optional<UUID> uphold(UUID id) {
        stays.endStay(id);
        ledger.tellBoth(ledger.sanction(id), Template.APPEAL_DISMISSED);
        return Optional.empty();
    }

    private Optional<UUID> reverse(Appeal appeal) {
        var began = ledger.sanction(appeal.sanction()).requireBegin();
        enforcement.reverse(appeal.sanction(), began, appeal.requireReasons());
        return Optional.empty();
    }
}

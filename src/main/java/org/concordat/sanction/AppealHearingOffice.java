package org.concordat.sanction;

import java.util.List;
import java.util.UUID;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.notice.Notice.Template;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts an appeal before people who had no part in the case, takes their decision, and carries it out. */
@Service
@Transactional
public class AppealHearingOffice {

    private final AppealOffice appeals;
    private final AppealBench bench;
    private final StayOffice stays;
    private final EnforcementOffice enforcement;
    private final SanctionLedger ledger;

    AppealHearingOffice(
            AppealOffice appeals,
            AppealBench bench,
            StayOffice stays,
            EnforcementOffice enforcement,
            SanctionLedger ledger) {
        this.appeals = appeals;
        this.bench = bench;
        this.stays = stays;
        this.enforcement = enforcement;
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
     * @param reasons their id in the vault
     * @throws Refusal when the person may not decide
     */
    public void decideAppeal(UUID id, AppealDecision decision, UUID reasons) {
        var sanction = ledger.sanction(id);
        requirePanelist(id);
        switch (decision) {
            case UPHELD -> decide(sanction, Appeal.State.UPHELD, reasons);
            case REVERSED -> decide(sanction, Appeal.State.REVERSED, reasons);
            case CONFLICTED ->
                ledger.enter(ledger.fact(sanction, Outcome.APPEAL_CONFLICT_DECLARED)
                        .to(ledger.actor())
                        .as(Role.COMMITTEE_MEMBER)
                        .with("reasons", reasons));
        }
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

    /** The sanction becomes what was decided about it. */
    public void carryOutDecision(UUID id) {
        var appeal = appeals.of(id);
        switch (appeal.state()) {
            case UPHELD -> uphold(id);
            case REVERSED -> reverse(appeal);
            case OFFERED, NOT_FILED, FILED ->
                throw new IllegalStateException("Appeal " + appeal.id() + " is not decided");
        }
    }

    private void uphold(UUID id) {
        stays.endStay(id);
        ledger.tellBoth(ledger.sanction(id), Template.APPEAL_DISMISSED);
    }

    private void reverse(Appeal appeal) {
        var began = ledger.sanction(appeal.sanction()).requireBegin();
        enforcement.reverse(appeal.sanction(), began, appeal.requireReasons());
    }
}

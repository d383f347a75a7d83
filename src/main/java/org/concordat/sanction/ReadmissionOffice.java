package org.concordat.sanction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Standings;
import org.concordat.alliance.Unknown;
import org.concordat.alliance.Words;
import org.concordat.notice.Notice.Template;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the application of an expelled member once its bar is over, and carries out what the board votes about it. */
@Service
@Transactional
public class ReadmissionOffice {

    private static final int LONGEST = 10_000;

    private final Readmissions readmissions;
    private final Standings standings;
    private final MotionWords motions;
    private final Vault vault;
    private final ReadmissionProcess process;
    private final SanctionProcess sanctions;
    private final SanctionLedger ledger;

    ReadmissionOffice(
            Readmissions readmissions,
            Standings standings,
            MotionWords motions,
            Vault vault,
            ReadmissionProcess process,
            SanctionProcess sanctions,
            SanctionLedger ledger) {
        this.readmissions = readmissions;
        this.standings = standings;
        this.motions = motions;
        this.vault = vault;
        this.process = process;
        this.sanctions = sanctions;
        this.ledger = ledger;
    }

    /**
     * The expelled member asks to be readmitted.
     *
     * @param reference the case, as the person named it
     * @throws Refusal when the person does not represent the member, its bar is not over, or it has asked already
     * @throws Unknown when the case has no such sanction
     */
    public void askForReadmission(String reference, UUID sanctionId, @Nullable String reasons) {
        ledger.hold(reference);
        var expulsion = in(reference, sanctionId);
        ledger.requireRepresentative("readmission", expulsion);
        requireOpen(expulsion);
        var words = Words.text("reasons", reasons, LONGEST);
        var kept = vault.store(
                Deposit.text(reference, Room.CASE, "readmissionReasons").by(expulsion.member()), words);
        readmissions.saveAndFlush(new Readmission(expulsion, kept, ledger.actor(), ledger.now()));
        ledger.enter(ledger.fact(expulsion, Outcome.READMISSION_ASKED)
                .as(Role.REPRESENTATIVE)
                .onBehalfOf(expulsion.member())
                .with("reasons", kept)
                .with("hash", vault.describe(kept).hash()));
        ledger.tellBoth(expulsion, Template.READMISSION_ASKED);
        process.readmissionAsked(expulsion, motions.aboutReadmission(expulsion));
    }

    private void requireOpen(Sanction expulsion) {
        var from = earliest(expulsion)
                .orElseThrow(
                        () -> new Refusal("readmission", "is not needed: this sanction ends by itself or is over"));
        if (find(expulsion.id()).filter(Readmission::isOpen).isPresent()) {
            throw new Refusal("readmission", "was asked for already: the board is to vote");
        }
        if (ledger.today(expulsion).isBefore(from)) {
            throw new Refusal("readmission", "can be asked for from " + from + " on");
        }
    }

    private Sanction in(String reference, UUID sanctionId) {
        var sanction = ledger.sanction(sanctionId);
        if (!sanction.reference().equals(reference)) {
            throw new Unknown("sanction", sanctionId);
        }
        return sanction;
    }

    /** The first day on which its member may ask, counted from the sanction, or from the last time the board said no. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> earliest(Sanction sanction) {
        var bar = sanction.rung().barDays();
        return bar == null || sanction.state() != Sanction.State.IN_FORCE
                ? Optional.empty()
                : Optional.of(LocalDate.ofInstant(begin(sanction), ledger.zone(sanction))
                        .plusDays(bar));
    }

    private Instant begin(Sanction sanction) {
        return find(sanction.id()).map(Readmission::decidedAt).orElseGet(sanction::requireBegin);
    }

    /** Whether a person may ask now. */
    @Transactional(readOnly = true)
    public boolean mayAsk(String username, Sanction sanction) {
        return earliest(sanction)
                        .filter(from -> !ledger.today(sanction).isBefore(from))
                        .isPresent()
                && ledger.represents(username, sanction.member())
                && find(sanction.id()).filter(Readmission::isOpen).isEmpty();
    }

    /** The board readmits the member: it has its rights again from now on, and what it owed it still owes. */
    public void readmitMember(UUID id) {
        var expulsion = ledger.sanction(id);
        var from = ledger.effect();
        readmission(id).grant(ledger.now());
        expulsion.readmit(ledger.now());
        standings.giveBack(expulsion.rights(from, null));
        ledger.enter(ledger.fact(expulsion, Outcome.MEMBER_READMITTED).effectiveFrom(from));
        ledger.tellBoth(expulsion, Template.MEMBER_READMITTED);
        ledger.publish(expulsion, Template.SANCTION_OVER);
        sanctions.sanctionEnded(expulsion);
    }

    /** The board did not carry it: the expulsion goes on, and the bar begins anew. */
    public void refuseReadmission(UUID id) {
        var expulsion = ledger.sanction(id);
        readmission(id).refuse(ledger.now());
        ledger.enter(ledger.fact(expulsion, Outcome.READMISSION_REFUSED)
                .with("from", earliest(expulsion).orElse(null)));
        ledger.tellMember(expulsion, Template.READMISSION_REFUSED);
    }

    /** The expulsion fell while the board had the application before it. */
    public void dropReadmission(UUID id) {
        readmission(id).drop(ledger.now());
        ledger.enter(ledger.fact(ledger.sanction(id), Outcome.READMISSION_MOOT));
    }

    private Readmission readmission(UUID sanction) {
        return find(sanction).orElseThrow(() -> new Unknown("readmission after sanction", sanction));
    }

    private Optional<Readmission> find(UUID sanction) {
        return readmissions.findTopBySanctionOrderByAppliedAtDesc(sanction);
    }

    /** The applications of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<Readmission> readmissionsIn(String reference) {
        return readmissions.findByReferenceOrderByAppliedAt(reference);
    }
}

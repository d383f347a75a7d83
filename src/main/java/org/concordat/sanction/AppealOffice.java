package org.concordat.sanction;

import java.util.List;
import java.util.UUID;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.alliance.Words;
import org.concordat.clock.ProceedingsOffice;
import org.concordat.notice.Notice.Template;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the appeal of a sanctioned member in its time, and the answer of the member that was owed the broken obligation. */
@Service
@Transactional
public class AppealOffice {

    private static final int LONGEST = 10_000;

    private final Appeals appeals;
    private final Vault vault;
    private final AppealProcess process;
    private final ProceedingsOffice proceedings;
    private final SanctionLedger ledger;

    AppealOffice(
            Appeals appeals, Vault vault, AppealProcess process, ProceedingsOffice proceedings, SanctionLedger ledger) {
        this.proceedings = proceedings;
        this.appeals = appeals;
        this.vault = vault;
        this.process = process;
        this.ledger = ledger;
    }

    /** The member was told of a sanction: the time in which it may appeal begins with the receipt of that notice. */
    public void offerAppeal(UUID sanctionId, String lane, int priority) {
        var sanction = ledger.sanction(sanctionId);
        appeals.saveAndFlush(new Appeal(sanction, ledger.now()));
        process.appealOffered(sanction, lane, priority);
    }

    /**
     * The sanctioned member appeals.
     *
     * @param reference the case, as the person named it
     * @throws Refusal when the person does not represent that member, when it has appealed already or is too late
     * @throws Unknown when the case has no such sanction in force
     */
    public void fileAppeal(String reference, UUID sanctionId, @Nullable String ground, @Nullable String reasons) {
        var appeal = in(reference, sanctionId);
        var sanction = ledger.sanction(sanctionId);
        if (!ledger.represents(ledger.actor(), sanction.member())) {
            throw new Refusal("appeal", "can be filed only by a representative of the member that was sanctioned");
        }
        requireOffered(appeal);
        var why = AppealGround.of(ground);
        var words = Words.text("reasons", reasons, LONGEST);
        file(appeal, sanction, why, words);
    }

    private void file(Appeal appeal, Sanction sanction, AppealGround ground, String words) {
        var kept = vault.store(
                Deposit.text(sanction.reference(), Room.CASE, "appealReasons").by(sanction.member()), words);
        appeal.file(ground, kept, ledger.actor(), ledger.now());
        ledger.enter(ledger.fact(sanction, Outcome.APPEAL_FILED)
                .as(Role.REPRESENTATIVE)
                .onBehalfOf(sanction.member())
                .with("ground", ground)
                .with("reasons", kept)
                .with("hash", vault.describe(kept).hash()));
        ledger.tellBoth(sanction, Template.APPEAL_FILED);
        process.appealFiled(sanction);
    }

    private Appeal in(String reference, UUID sanction) {
        return appeals.findBySanction(sanction)
                .filter(appeal -> appeal.reference().equals(reference))
                .orElseThrow(() -> new Unknown("sanction", sanction));
    }

    private static void requireOffered(Appeal appeal) {
        switch (appeal.state()) {
            case OFFERED -> {}
            case MOOT -> throw new Refusal("appeal", "cannot be filed any more: the sanction has fallen");
            case NOT_FILED -> throw new Refusal("appeal", "cannot be filed any more: the time to appeal is over");
            default -> throw new Refusal("appeal", "was filed already: there is one against each sanction");
        }
    }

    /** The sanction fell with the one it came of: there is nothing to appeal against any more. */
    public void dropAppeal(UUID sanctionId) {
        var appeal = of(sanctionId);
        appeal.fallAway();
        ledger.enter(ledger.fact(ledger.sanction(sanctionId), Outcome.APPEAL_MOOT));
        proceedings.over(appeal.reference());
    }

    /** Whether a member may appeal against its sanction at all. */
    @Transactional(readOnly = true)
    public boolean isAppealable(UUID sanctionId) {
        return ledger.sanction(sanctionId).isAppealable();
    }

    /** Nobody appealed in time: the sanction stands as it is. */
    public void closeWindow(UUID sanctionId) {
        var sanction = ledger.sanction(sanctionId);
        of(sanctionId).lapse();
        ledger.enter(ledger.fact(sanction, Outcome.APPEAL_NOT_FILED));
    }

    /**
     * The member that was owed the broken obligation answers the appeal.
     *
     * @param words their id in the vault
     * @throws Refusal when somebody else answers
     */
    public void answerAppeal(UUID sanctionId, UUID words) {
        var sanction = ledger.sanction(sanctionId);
        if (!ledger.represents(ledger.actor(), sanction.obligee())) {
            throw new Refusal("appealAnswer", "only a representative of the member that it was owed to may answer");
        }
        of(sanctionId).answer(words, ledger.actor(), ledger.now());
        ledger.enter(answered(sanction).with("words", words));
    }

    private Fact answered(Sanction sanction) {
        return ledger.fact(sanction, Outcome.APPEAL_ANSWERED)
                .as(Role.REPRESENTATIVE)
                .onBehalfOf(sanction.obligee());
    }

    Appeal of(UUID sanction) {
        return appeals.findBySanction(sanction).orElseThrow(() -> new Unknown("appeal against sanction", sanction));
    }

    /** The appeals of a case, in the order of the sanctions they are against. */
    @Transactional(readOnly = true)
    public List<Appeal> appealsIn(String reference) {
        return appeals.findByReferenceOrderByOfferedAt(reference);
    }

    /** Whether a person may file an appeal now. */
    @Transactional(readOnly = true)
    public boolean mayFile(String username, Appeal appeal) {
        return appeal.isOffered() && ledger.represents(username, appeal.member());
    }
}

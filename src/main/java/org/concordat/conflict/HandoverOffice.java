package org.concordat.conflict;

import java.time.Clock;
import java.util.UUID;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.LinkedCases;
import org.concordat.alliance.Outcome;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands over what must not end when a dispute is merged into another. */
@Service
@Transactional
public class HandoverOffice {

    private final StandstillOffice office;
    private final Standstills standstills;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final LinkedCases linked;
    private final NoticeOffice notices;
    private final Vault vault;
    private final AllianceRecord record;
    private final ConflictProcess process;
    private final Clock clock;

    HandoverOffice(
            StandstillOffice office,
            Standstills standstills,
            AllianceOffice alliances,
            Docket docket,
            LinkedCases linked,
            NoticeOffice notices,
            Vault vault,
            AllianceRecord record,
            ConflictProcess process,
            Clock clock) {
        this.office = office;
        this.standstills = standstills;
        this.alliances = alliances;
        this.docket = docket;
        this.linked = linked;
        this.notices = notices;
        this.vault = vault;
        this.record = record;
        this.process = process;
        this.clock = clock;
    }

    /**
     * The dispute was merged: a standstill in it, or the question whether there should be one, goes on in the other, with
     * the same measures and the same day. Without one nothing happens.
     */
    public void handOverStandstill(String reference) {
        var other = linked.mergedInto(reference).orElseThrow();
        var open = office.of(reference).stream().filter(Standstill::isOpen).toList();
        if (open.stream().anyMatch(Standstill::isInForce)) {
            notices.serveParties(other, Notice.Template.STANDSTILL_TAKEN_OVER);
        }
        open.forEach(standstill -> handOver(standstill, other));
        process.standstillHandedOver(reference);
    }

    private void handOver(Standstill standstill, String other) {
        var measures = copied(standstill.measures(), other);
        var taken = standstills.saveAndFlush(standstill.handOver(other, measures, clock.instant()));
        record.enter(fact(standstill, Outcome.STANDSTILL_HANDED_OVER).with("other", other));
        record.enter(fact(taken, taken.isInForce() ? Outcome.STANDSTILL_TAKEN_OVER : Outcome.STANDSTILL_ASKED_FOR)
                .with("other", standstill.reference())
                .with("until", taken.until())
                .with("measures", measures));
        process.standstillTakenOver(taken, alliance(other));
    }

    /** Into the other's own file, so that its parties read by what they are bound. */
    private @Nullable UUID copied(@Nullable UUID measures, String other) {
        return measures == null
                ? null
                : vault.store(Deposit.text(other, Room.CASE, "measuresTakenOver"), vault.openText(measures));
    }

    private Fact fact(Standstill standstill, Outcome outcome) {
        return Fact.of(docket.caseOf(standstill.reference()), outcome).to(standstill.id());
    }

    private String alliance(String reference) {
        return alliances.alliance(docket.caseOf(reference).alliance()).code();
    }
}

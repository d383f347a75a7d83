package org.concordat.web.pages;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.CaseAccess.Standing;
import org.concordat.alliance.People;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.conflict.ConflictOffice;
import org.concordat.conflict.Dispute;
import org.concordat.conflict.ReopeningOffice;
import org.concordat.conflict.Stage;
import org.concordat.escalation.EscalationRequestOffice;
import org.concordat.escalation.StalledDisputes;
import org.concordat.mediation.MediationOffice;
import org.concordat.obligation.AmendmentOffice;
import org.concordat.obligation.Obligation;
import org.concordat.obligation.ObligationRegister;
import org.concordat.retention.LegalHoldOffice;
import org.concordat.sanction.SanctionsUnderWay;
import org.concordat.vault.ErasureOffice;
import org.concordat.vault.Vault;
import org.concordat.web.ReadableEvidence;
import org.concordat.web.Reading;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a reader may set off in a case as it stands now. It asks the offices, and opens no text. */
@Component
@Transactional
class CaseRights {

    private final ConflictOffice conflicts;
    private final SanctionsUnderWay sanctions;
    private final ReopeningOffice reopenings;
    private final StalledDisputes stalled;
    private final EscalationRequestOffice requests;
    private final MediationOffice mediations;
    private final ObligationRegister obligations;
    private final AmendmentOffice amendments;
    private final ErasureOffice erasures;
    private final LegalHoldOffice holds;
    private final ReadableEvidence evidence;
    private final LinksPart links;
    private final People people;
    private final Vault vault;

    CaseRights(
            ConflictOffice conflicts,
            SanctionsUnderWay sanctions,
            ReopeningOffice reopenings,
            StalledDisputes stalled,
            EscalationRequestOffice requests,
            MediationOffice mediations,
            ObligationRegister obligations,
            AmendmentOffice amendments,
            ErasureOffice erasures,
            LegalHoldOffice holds,
            ReadableEvidence evidence,
            LinksPart links,
            People people,
            Vault vault) {
        this.conflicts = conflicts;
        this.sanctions = sanctions;
        this.reopenings = reopenings;
        this.stalled = stalled;
        this.requests = requests;
        this.mediations = mediations;
        this.obligations = obligations;
        this.amendments = amendments;
        this.erasures = erasures;
        this.holds = holds;
        this.evidence = evidence;
        this.links = links;
        this.people = people;
        this.vault = vault;
    }

    /** @param whole whether what was written has not been erased */
    CaseFile.Rights of(Reading reading, boolean whole) {
        return new CaseFile.Rights(
                mayFile(reading),
                evidence.isRuledBy(reading),
                mayWithdraw(reading),
                links.mayManage(reading),
                mayReopen(reading),
                mayEscalate(reading),
                mayAskForEscalation(reading),
                whole && erasures.mayErase(reading.reader(), reading.reference()) && !isOpen(reading),
                whole && holds.mayHold(reading.reader(), reading.reference()));
    }

    /** A closed case still takes documents about the sanction or the appeal that came of it. */
    boolean mayFile(Reading reading) {
        return reading.mayFile() && isWhole(reading) && (isOpen(reading) || sanctions.isAnyIn(reading.reference()));
    }

    boolean mayWithdraw(Reading reading) {
        return reading.is(Standing.PARTY)
                && isOpen(reading)
                && dispute(reading).complainant().equals(reading.employer());
    }

    boolean mayReopen(Reading reading) {
        var party = reading.employer();
        return reading.is(Standing.PARTY)
                && party != null
                && !isOpen(reading)
                && reopenings.mayAsk(reading.reference(), party);
    }

    boolean mayEscalate(Reading reading) {
        return isBeforeEscalation(reading) && stalled.mayEscalate(reading.reader(), reading.reference());
    }

    boolean mayAskForEscalation(Reading reading) {
        return isBeforeEscalation(reading) && requests.mayAsk(reading.reader(), reading.reference());
    }

    boolean mayEndMediation(Reading reading) {
        return reading.is(Standing.PARTY) && mediations.mayBeLeft(reading.reference());
    }

    boolean mayWaive(Reading reading, Obligation obligation) {
        return obligation.isOpen()
                && reading.is(Standing.PARTY)
                && obligation.obligee().equals(reading.employer())
                && people.find(reading.reader())
                        .filter(person -> person.is(Role.REPRESENTATIVE))
                        .isPresent();
    }

    /** @throws Unknown when there is no such obligation, or the reader may not let go of it */
    void requireWaivable(Reading reading, UUID id) {
        if (obligation(reading, id).filter(each -> mayWaive(reading, each)).isEmpty()) {
            throw new Unknown("page", id);
        }
    }

    /** @throws Unknown when there is no such obligation, or the reader may not propose how it should read */
    void requireAmendable(Reading reading, UUID id) {
        if (obligation(reading, id)
                .filter(each ->
                        amendments.amendableBy(reading.reader(), List.of(each)).contains(id))
                .isEmpty()) {
            throw new Unknown("page", id);
        }
    }

    private Optional<Obligation> obligation(Reading reading, UUID id) {
        return obligations.obligationsOf(reading.reference()).stream()
                .filter(each -> isWhole(reading) && each.id().equals(id))
                .findFirst();
    }

    private boolean isBeforeEscalation(Reading reading) {
        return dispute(reading).stage().isBeforeEscalation();
    }

    private boolean isOpen(Reading reading) {
        return dispute(reading).stage() != Stage.CLOSED;
    }

    private boolean isWhole(Reading reading) {
        return vault.erasedOn(reading.reference()).isEmpty();
    }

    private Dispute dispute(Reading reading) {
        return conflicts.get(reading.reference());
    }
}

package org.concordat.conflict;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads an investigation: what is to be found out, and what was found. */
@Service
@Transactional
public class InvestigationOffice {

    private final Investigations investigations;
    private final EvidenceRegister evidence;
    private final Docket docket;
    private final NoticeOffice notices;
    private final Vault vault;
    private final AllianceRecord record;
    private final Clock clock;

    InvestigationOffice(
            Investigations investigations,
            EvidenceRegister evidence,
            Docket docket,
            NoticeOffice notices,
            Vault vault,
            AllianceRecord record,
            Clock clock) {
        this.investigations = investigations;
        this.evidence = evidence;
        this.docket = docket;
        this.notices = notices;
        this.vault = vault;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Sets out what is to be found out and what each party is asked; with that the window for evidence opens.
     *
     * @param allegations the vault's id of the list as written
     * @param requests the vault's id of the list as written
     * @throws Refusal naming the row that breaks a rule, or when a party is asked nothing
     */
    public void setOutAllegations(String reference, UUID allegations, UUID requests) {
        var what = Allegations.read(vault.openText(allegations));
        var whom = Requests.write(vault.openText(requests), docket.parties(reference));
        var keptAllegations = keep(reference, "allegations", what.json());
        var keptRequests = keep(reference, "requests", whom.json());
        investigationOf(reference)
                .openWindow(keptAllegations, what.texts().size(), keptRequests, docket.parties(reference));
        record.enter(byInvestigator(reference, Outcome.ALLEGATIONS_SET_OUT)
                .with("allegations", what.texts().size())
                .with("list", keptAllegations)
                .with("hash", vault.describe(keptAllegations).hash()));
        notices.serveParties(reference, Notice.Template.EVIDENCE_REQUESTED);
        docket.parties(reference)
                .forEach(party -> record.enter(byInvestigator(reference, Outcome.EVIDENCE_REQUESTED)
                        .to(party)
                        .with("member", party)
                        .with("hash", vault.describe(keptRequests).hash())));
    }

    /**
     * Keeps what was found about each allegation, and apart from it what the investigator would do about it.
     *
     * @param findings the vault's id of the list as written
     * @param recommendations the vault's id of the text, which the parties do not read
     * @throws Refusal when an allegation has no finding, or late documents wait for a ruling
     */
    public void reportFindings(String reference, UUID findings, @Nullable UUID recommendations) {
        evidence.requireRuled(reference, "findings");
        var investigation = investigationOf(reference);
        var found = Findings.write(vault.openText(findings), investigation.allegationCount());
        var kept = keep(reference, "findings", found.json());
        investigation.find(kept, recommendations);
        record.enter(byInvestigator(reference, Outcome.FINDINGS_MADE)
                .with("findings", kept)
                .with("hash", vault.describe(kept).hash())
                .with("proven", found.proven())
                .with("notProven", found.findings().size() - found.proven()));
        if (recommendations != null) {
            // about an item of the office, so that those who may not read it do not learn that it exists
            record.enter(byInvestigator(reference, Outcome.RECOMMENDATIONS_MADE)
                    .to(recommendations)
                    .with("hash", vault.describe(recommendations).hash()));
        }
    }

    public void serveFindings(String reference) {
        var investigation = investigationOf(reference);
        investigation.serve(clock.instant());
        finishPart(investigation, reference);
        notices.serveParties(reference, Notice.Template.FINDINGS_SERVED);
        record.enter(fact(reference, Outcome.FINDINGS_SERVED));
    }

    /** The dispute ended early or goes up: an investigation that is open ends; without one nothing happens. */
    public void endInvestigation(String reference) {
        find(reference).filter(Investigation::isOpen).ifPresent(investigation -> {
            investigation.end(clock.instant());
            finishPart(investigation, reference);
            record.enter(fact(reference, Outcome.INVESTIGATION_ENDED));
        });
    }

    private void finishPart(Investigation investigation, String reference) {
        Optional.ofNullable(investigation.investigator())
                .ifPresent(investigator -> docket.finishPart(reference, investigator, Role.INVESTIGATOR));
    }

    @Transactional(readOnly = true)
    public Optional<Investigation> find(String reference) {
        return investigations.findByReference(reference);
    }

    private Investigation investigationOf(String reference) {
        return find(reference).orElseThrow(() -> new Unknown("investigation of", reference));
    }

    private UUID keep(String reference, String field, String json) {
        return vault.store(Deposit.list(reference, Room.CASE, field), json);
    }

    private Fact byInvestigator(String reference, Outcome outcome) {
        return fact(reference, outcome).as(Role.INVESTIGATOR);
    }

    private Fact fact(String reference, Outcome outcome) {
        return Fact.of(docket.caseOf(reference), outcome);
    }
}

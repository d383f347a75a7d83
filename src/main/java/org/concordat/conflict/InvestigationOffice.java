package org.concordat.conflict;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.DecisionTables;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
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

/** Leads an investigation from the allegations to the findings. */
@Service
@Transactional
public class InvestigationOffice {

    private final Investigations investigations;
    private final Disputes disputes;
    private final RequestAnswers answers;
    private final EvidenceRegister evidence;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final People people;
    private final NoticeOffice notices;
    private final DecisionTables tables;
    private final Vault vault;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Clock clock;

    InvestigationOffice(
            Investigations investigations,
            Disputes disputes,
            RequestAnswers answers,
            EvidenceRegister evidence,
            AllianceOffice alliances,
            Docket docket,
            People people,
            NoticeOffice notices,
            DecisionTables tables,
            Vault vault,
            AllianceRecord record,
            Circumstances circumstances,
            Clock clock) {
        this.investigations = investigations;
        this.disputes = disputes;
        this.answers = answers;
        this.evidence = evidence;
        this.alliances = alliances;
        this.docket = docket;
        this.people = people;
        this.notices = notices;
        this.tables = tables;
        this.vault = vault;
        this.record = record;
        this.circumstances = circumstances;
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
        investigationOf(reference).openWindow(keptAllegations, what.texts().size(), keptRequests);
        record.enter(byInvestigator(reference, Outcome.ALLEGATIONS_SET_OUT)
                .with("allegations", what.texts().size())
                .with("list", keptAllegations)
                .with("hash", vault.describe(keptAllegations).hash()));
        docket.parties(reference).forEach(party -> {
            notices.serve(reference, party, Notice.Template.EVIDENCE_REQUESTED);
            record.enter(byInvestigator(reference, Outcome.EVIDENCE_REQUESTED)
                    .to(party)
                    .with("member", party)
                    .with("hash", vault.describe(keptRequests).hash()));
        });
    }

    /**
     * A representative answers the request to a party, or says that it will not; once in each window.
     *
     * @param words the vault's id of the answer
     * @throws Refusal when the person does not represent the party, it has answered, or its answer says nothing
     */
    public void answerRequest(String reference, UUID party, RequestAnswer.Kind kind, @Nullable UUID words) {
        var investigation = investigationOf(reference);
        investigation.requireWindowOpen();
        var person = circumstances.person();
        requireRepresentative(party, person);
        if (kind == RequestAnswer.Kind.ANSWERED && words == null) {
            throw new Refusal("answerText", "must not be empty");
        }
        var key = new RequestAnswer.Key(investigation.id(), investigation.round(), party);
        if (answers.existsById(key)) {
            throw new Refusal("requestAnswer", "this party has already answered");
        }
        answers.saveAndFlush(new RequestAnswer(key, person, kind, words, clock.instant()));
        record.enter(fact(
                        reference,
                        kind == RequestAnswer.Kind.ANSWERED ? Outcome.REQUEST_ANSWERED : Outcome.REQUEST_DECLINED)
                .to(party)
                .as(Role.REPRESENTATIVE)
                .onBehalfOf(party)
                .with("words", words));
    }

    private void requireRepresentative(UUID party, String person) {
        var represents = people.representativesOf(party).stream()
                .anyMatch(each -> each.username().equals(person));
        if (!represents) {
            throw new Refusal("requestAnswer", "only a representative of the party may answer for it");
        }
    }

    /** The window is over, or nobody is left to wait for; who kept silent does not hold up the rest. */
    public void closeEvidenceWindow(String reference) {
        var investigation = investigationOf(reference);
        investigation.closeWindow();
        var heard = heardIn(investigation);
        docket.parties(reference).stream()
                .filter(party -> !heard.contains(party))
                .forEach(party -> record.enter(
                        fact(reference, Outcome.PARTY_SILENT).to(party).with("member", party)));
        record.enter(fact(reference, Outcome.EVIDENCE_WINDOW_CLOSED)
                .with("window", investigation.round())
                .with("answers", heard.size()));
    }

    private Set<UUID> heardIn(Investigation investigation) {
        return answers.in(investigation.id()).stream()
                .filter(answer -> answer.round() == investigation.round())
                .map(RequestAnswer::party)
                .collect(Collectors.toSet());
    }

    /**
     * The investigator takes the evidence as complete, or opens the window once more.
     *
     * @throws Refusal when late documents wait for a ruling, or the window was extended as often as the table allows
     */
    public void ruleOnEvidence(String reference, EvidenceRuling ruling, UUID reasons) {
        switch (ruling) {
            case COMPLETE -> {
                evidence.requireRuled(reference, "evidenceRuling");
                investigationOf(reference).completeEvidence();
                record.enter(
                        byInvestigator(reference, Outcome.EVIDENCE_COMPLETE).with("reasons", reasons));
            }
            case MORE_TIME -> extendWindow(reference, reasons);
        }
    }

    private void extendWindow(String reference, UUID reasons) {
        var alliance = alliances.alliance(docket.caseOf(reference).alliance());
        var allowed = tables.decide(alliance.code(), "investigation-rules", Map.of("lane", lane(reference)));
        var investigation = investigationOf(reference);
        investigation.extendWindow(allowed.number("extensions"), allowed.rule());
        notices.serveParties(reference, Notice.Template.EVIDENCE_WINDOW_EXTENDED);
        record.enter(byInvestigator(reference, Outcome.EVIDENCE_WINDOW_EXTENDED)
                .under(allowed.rule())
                .with("window", investigation.round())
                .with("reasons", reasons));
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
        investigationOf(reference).serve(clock.instant());
        notices.serveParties(reference, Notice.Template.FINDINGS_SERVED);
        record.enter(fact(reference, Outcome.FINDINGS_SERVED));
    }

    /** The dispute ended early or goes up: an investigation that is open ends; without one nothing happens. */
    public void endInvestigation(String reference) {
        find(reference).filter(Investigation::isOpen).ifPresent(investigation -> {
            investigation.end(clock.instant());
            record.enter(fact(reference, Outcome.INVESTIGATION_ENDED));
        });
    }

    @Transactional(readOnly = true)
    public Optional<Investigation> find(String reference) {
        return investigations.findByReference(reference);
    }

    /** What the parties answered, oldest first. */
    @Transactional(readOnly = true)
    public List<RequestAnswer> answersIn(Investigation investigation) {
        return answers.in(investigation.id());
    }

    private Investigation investigationOf(String reference) {
        return find(reference).orElseThrow(() -> new Unknown("investigation of", reference));
    }

    private UUID keep(String reference, String field, String json) {
        return vault.store(Deposit.list(reference, Room.CASE, field), json);
    }

    private String lane(String reference) {
        return disputes.findById(reference).map(Dispute::lane).orElse("standard");
    }

    private Fact byInvestigator(String reference, Outcome outcome) {
        return fact(reference, outcome).as(Role.INVESTIGATOR);
    }

    private Fact fact(String reference, Outcome outcome) {
        return Fact.of(docket.caseOf(reference), outcome);
    }
}

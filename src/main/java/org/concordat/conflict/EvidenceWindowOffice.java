package org.concordat.conflict;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the windows for evidence: what the parties answer in them, who kept silent, and whether there is another. */
@Service
@Transactional
public class EvidenceWindowOffice {

    private final Investigations investigations;
    private final Disputes disputes;
    private final RequestAnswers answers;
    private final EvidenceRegister evidence;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final People people;
    private final NoticeOffice notices;
    private final DecisionTables tables;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Clock clock;

    EvidenceWindowOffice(
            Investigations investigations,
            Disputes disputes,
            RequestAnswers answers,
            EvidenceRegister evidence,
            AllianceOffice alliances,
            Docket docket,
            People people,
            NoticeOffice notices,
            DecisionTables tables,
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
        this.record = record;
        this.circumstances = circumstances;
        this.clock = clock;
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

    /**
     * The window is over, or nobody is left to wait for; who kept silent does not hold up the rest. Whoever answered in an
     * earlier window has nothing to repeat, and is not called silent.
     */
    public void closeEvidenceWindow(String reference) {
        var investigation = investigationOf(reference);
        investigation.closeWindow();
        var answered = answers.in(investigation.id());
        var heard = partiesOf(answered.stream());
        investigation.askedNow().stream()
                .filter(party -> !heard.contains(party))
                .sorted()
                .forEach(party -> record.enter(
                        fact(reference, Outcome.PARTY_SILENT).to(party).with("member", party)));
        record.enter(fact(reference, Outcome.EVIDENCE_WINDOW_CLOSED)
                .with("window", investigation.round())
                .with(
                        "answers",
                        partiesOf(answered.stream().filter(answer -> answer.round() == investigation.round()))
                                .size()));
    }

    private static Set<UUID> partiesOf(Stream<RequestAnswer> answers) {
        return answers.map(RequestAnswer::party).collect(Collectors.toSet());
    }

    /**
     * The investigator takes the evidence as complete, or opens the window once more.
     *
     * @throws Refusal when late documents wait for a ruling, when a party joined that was never asked, or when the window
     *     was extended as often as the table allows
     */
    public void ruleOnEvidence(String reference, EvidenceRuling ruling, UUID reasons) {
        switch (ruling) {
            case COMPLETE -> {
                evidence.requireRuled(reference, "evidenceRuling");
                investigationOf(reference).completeEvidence(docket.parties(reference));
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
        var parties = docket.parties(reference);
        var newcomers = investigation.neverAsked(parties);
        investigation.extendWindow(parties, allowed.number("extensions"), allowed.rule());
        notices.serveParties(reference, Notice.Template.EVIDENCE_WINDOW_EXTENDED);
        record.enter(byInvestigator(reference, Outcome.EVIDENCE_WINDOW_EXTENDED)
                .under(allowed.rule())
                .with("window", investigation.round())
                .with("reasons", reasons));
        newcomers.forEach(party -> record.enter(
                byInvestigator(reference, Outcome.EVIDENCE_REQUESTED).to(party).with("member", party)));
    }

    private Investigation investigationOf(String reference) {
        return investigations.findByReference(reference).orElseThrow(() -> new Unknown("investigation of", reference));
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

package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.CaseLink;
import org.concordat.alliance.Committee;
import org.concordat.alliance.Committees;
import org.concordat.alliance.Entry;
import org.concordat.alliance.LinkedCases;
import org.concordat.alliance.Member;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Role;
import org.concordat.conflict.Category;
import org.concordat.conflict.ConflictOffice;
import org.concordat.conflict.PatientImpact;
import org.concordat.conflict.Report;
import org.concordat.conflict.Severity;
import org.concordat.mediation.MediationOffice;
import org.concordat.notice.MailRound;
import org.concordat.obligation.ObligationRegister;
import org.concordat.vault.Deposit;
import org.concordat.vault.Vault;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Component;

/**
 * The words in which tests tell a dispute's story. People work as they would in Tasklist: they are signed in and submit
 * forms.
 */
@TestComponent
@Component
public class Story {

    public static final String PASSWORD = "correct-horse-battery";

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final AllianceOffice alliances;
    private final Committees committees;
    private final ConflictOffice conflicts;
    private final MediationOffice mediations;
    private final AllianceRecord record;
    private final LinkedCases linked;
    private final ObligationRegister obligations;
    private final Vault vault;
    private final MailRound mail;
    private final ProcessEngine engine;
    private final EngineRoom engineRoom;
    private final Footprint footprint;
    private final ThreadLocal<Hands> working = ThreadLocal.withInitial(() -> this::submits);

    Story(
            AllianceOffice alliances,
            Committees committees,
            ConflictOffice conflicts,
            MediationOffice mediations,
            AllianceRecord record,
            LinkedCases linked,
            ObligationRegister obligations,
            Vault vault,
            MailRound mail,
            ProcessEngine engine,
            EngineRoom engineRoom,
            Footprint footprint) {
        this.alliances = alliances;
        this.committees = committees;
        this.conflicts = conflicts;
        this.mediations = mediations;
        this.record = record;
        this.linked = linked;
        this.obligations = obligations;
        this.vault = vault;
        this.mail = mail;
        this.engine = engine;
        this.engineRoom = engineRoom;
        this.footprint = footprint;
    }

    // ---- people

    /** An alliance of five members with seats; see {@link Cast} for its people. */
    public Cast anAlliance() {
        return anAllianceWhoseManagerWorksFor(null);
    }

    /** Its only case manager works for a member, or for the alliance's own office when none is named. */
    public Cast anAllianceWhoseManagerWorksFor(String employer) {
        BpmnAwareTests.init(engine);
        var code = "a" + NEXT.incrementAndGet();
        alliances.found(code, "Alliance " + code, "America/New_York", "us-federal");
        var cast = new Cast(code);
        for (var member : Cast.MEMBERS) {
            alliances.admit(code, member, "The " + member, Member.Kind.HOSPITAL);
            register(cast, "rep-" + member, member, Role.REPRESENTATIVE, Role.BOARD_MEMBER);
            alliances.fillSeat(code, member, cast.user("rep-" + member), null);
        }
        register(cast, "manager", employer, Role.CASE_MANAGER);
        register(cast, "investigator", null, Role.INVESTIGATOR);
        register(cast, "hospital-investigator", "hospital", Role.INVESTIGATOR);
        register(cast, "mediator", null, Role.MEDIATOR);
        register(cast, "hospital-mediator", "hospital", Role.MEDIATOR);
        register(cast, "committee", null, Role.COMMITTEE_MEMBER);
        register(cast, "executive", null, Role.COMMITTEE_MEMBER);
        register(cast, "hospital-committee", "hospital", Role.COMMITTEE_MEMBER);
        committees.seat(code, Committee.CONFLICT, cast.user("committee"));
        committees.seat(code, Committee.CONFLICT, cast.user("hospital-committee"));
        committees.seat(code, Committee.EXECUTIVE, cast.user("executive"));
        register(cast, "compliance", null, Role.COMPLIANCE_OFFICER);
        register(cast, "insurer-compliance", "insurer", Role.COMPLIANCE_OFFICER);
        register(cast, "auditor", null, Role.AUDITOR);
        register(cast, "admin", null, Role.ADMINISTRATOR);
        register(cast, "owner", null, Role.PROCESS_OWNER);
        return cast;
    }

    public void register(Cast cast, String person, String member, Role... roles) {
        alliances.register(cast.alliance(), cast.user(person), person, member, Set.of(roles), PASSWORD);
    }

    /** Mail finds somebody at an address. */
    public void isReachedAt(Cast cast, String person, String address) {
        alliances.reachAt(cast.alliance(), cast.user(person), address);
    }

    public UUID member(Cast cast, String code) {
        return alliances.member(cast.alliance(), code).id();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(TestTime.now(), NEW_YORK);
    }

    // ---- disputes in a known state

    /** The hospital has reported a dispute with the insurer; a case manager is to acknowledge it. */
    public String aReceivedReport(Cast cast) {
        return reports(cast, "rep-hospital", aReport());
    }

    /** The report lacks something; the hospital may add it. */
    public String anIncompleteReport(Cast cast) {
        var reference = aReceivedReport(cast);
        acknowledges(cast, reference, "incomplete");
        return reference;
    }

    /** The hospital has reported a dispute with the insurer; it waits for assessment. */
    public String aReportedDispute(Cast cast) {
        return aReportedDisputeWith(cast, "insurer");
    }

    public String aReportedDisputeWith(Cast cast, String... respondents) {
        return aReportedDispute(cast, aReport(respondents));
    }

    public String aReportedDispute(Cast cast, Report report) {
        var reference = reports(cast, "rep-hospital", report);
        acknowledges(cast, reference, "complete");
        return reference;
    }

    /** Patients may come to harm: the committee is asked for a standstill, and the dispute waits for assessment. */
    public String anUrgentReport(Cast cast) {
        return aReportedDispute(cast, anUrgentReport());
    }

    public static Report anUrgentReport() {
        return new Report(
                "hospital",
                List.of("insurer"),
                Category.SERVICES,
                Severity.CRITICAL,
                PatientImpact.HIGH,
                null,
                "Transfers refused",
                "Emergency transfers have been refused since Monday.",
                null,
                "It is about another ward.");
    }

    /** The committee has ordered a standstill, to be reviewed in ten days. */
    public String aStandstill(Cast cast) {
        var reference = anUrgentReport(cast);
        completes(cast.user("committee"), "decideOnStandstill", reference, Answers.standstill(today().plusDays(10)));
        return reference;
    }

    public static Report aReport() {
        return aReport("insurer");
    }

    public static Report aReport(String... respondents) {
        return new Report(
                "hospital",
                List.of(respondents),
                Category.FINANCIAL,
                Severity.HIGH,
                PatientImpact.LOW,
                2_500_000L,
                "Reimbursement rate for cardiology",
                "The rate agreed for 2026 has not been applied since March.",
                "Pay the difference.",
                "It is about another month.");
    }

    /** The hospital reports what it has reported before, and does not say what is different now. */
    public static Report theSameReport(String... respondents) {
        var report = aReport(respondents);
        return new Report(
                report.complainant(),
                report.respondents(),
                report.category(),
                report.severity(),
                report.patientImpact(),
                report.amount(),
                report.subject(),
                report.description(),
                report.remedySought());
    }

    /** The insurer was told of the dispute at an address that does not exist. */
    public String anUndeliveredNotice(Cast cast) {
        isReachedAt(cast, "rep-insurer", "gone-" + cast.alliance() + "@insurer.example");
        var reference = aReportedDispute(cast);
        mail.goesOut();
        return reference;
    }

    /** The dispute has been accepted; a mediator is to be appointed. */
    public String anAcceptedDispute(Cast cast) {
        return accepted(cast, aReportedDispute(cast));
    }

    private String accepted(Cast cast, String reference) {
        completes(cast.user("manager"), "assessDispute", reference, Answers.assessment("accepted"));
        goesOnWithoutTalks(cast, reference);
        return reference;
    }

    /** The dispute has been accepted; the hospital is to invite to talks. */
    public String aDisputeToTalkAbout(Cast cast) {
        var reference = aReportedDispute(cast);
        completes(cast.user("manager"), "assessDispute", reference, Answers.assessment("accepted"));
        return reference;
    }

    /** The hospital has asked for a waiver of the talks; a case manager is to decide. */
    public String anAskedWaiver(Cast cast) {
        var reference = aDisputeToTalkAbout(cast);
        completes(cast.user("rep-hospital"), "inviteToTalks", reference, Answers.overture("waiver"));
        return reference;
    }

    /** The hospital has invited to talks; the parties are to meet. */
    public String anInvitationToTalks(Cast cast) {
        var reference = aDisputeToTalkAbout(cast);
        completes(cast.user("rep-hospital"), "inviteToTalks", reference, Answers.overture("talks"));
        return reference;
    }

    /** The hospital has recorded a meeting; the insurer is to confirm the record. */
    public String aRecordedMeeting(Cast cast) {
        var reference = anInvitationToTalks(cast);
        completes(cast.user("rep-hospital"), "holdTalks", reference, Answers.meeting(today(), "anotherMeeting"));
        return reference;
    }

    /** The parties agreed in talks; one of them is to draft. */
    public String anAgreementInTalks(Cast cast) {
        var reference = aDisputeToTalkAbout(cast);
        agreesInTalks(cast, reference, "insurer");
        return reference;
    }

    /** Accepted with contested facts; an investigator is to be appointed. */
    public String aContestedDispute(Cast cast) {
        var reference = aReportedDispute(cast);
        completes(cast.user("manager"), "assessDispute", reference, Answers.contested());
        goesOnWithoutTalks(cast, reference);
        return reference;
    }

    /** The investigator is named, and is to declare their independence. */
    public String aNamedInvestigator(Cast cast) {
        var reference = aContestedDispute(cast);
        names(cast, reference, "investigator");
        return reference;
    }

    public void names(Cast cast, String reference, String investigator) {
        completes(
                cast.user("manager"), "appointInvestigator", reference, Answers.investigator(cast.user(investigator)));
    }

    /** The investigator is independent; allegations are to be set out. */
    public String anInvestigation(Cast cast) {
        var reference = aNamedInvestigator(cast);
        completes(cast.user("investigator"), "confirmIndependence", reference, Answers.independence("independent"));
        return reference;
    }

    /** Two allegations are set out, both parties are asked, the window for evidence is open. */
    public String anEvidenceWindow(Cast cast) {
        var reference = anInvestigation(cast);
        completes(cast.user("investigator"), "setOutAllegations", reference, allegations(cast));
        return reference;
    }

    public Map<String, Object> allegations(Cast cast) {
        return Map.of(
                "allegations",
                "[{\"allegation\":\"The rate was not applied.\"},{\"allegation\":\"No notice was given.\"}]",
                "requests",
                "[" + request(cast, "hospital") + "," + request(cast, "insurer") + "]");
    }

    public String request(Cast cast, String member) {
        return "{\"party\":\"%s\",\"request\":\"Which letters did you send?\"}".formatted(member(cast, member));
    }

    /** Both parties have answered; the investigator is to rule on the evidence. */
    public String aHeardInvestigation(Cast cast) {
        var reference = anEvidenceWindow(cast);
        answers(cast, reference, "hospital", "answered");
        answers(cast, reference, "insurer", "answered");
        runsJobs(reference);
        return reference;
    }

    public void answers(Cast cast, String reference, String member, String answer) {
        completes(cast.user("rep-" + member), "answerRequest", reference, Answers.answer(answer));
    }

    public void rulesOnEvidence(Cast cast, String reference, String ruling) {
        completes(cast.user("investigator"), "ruleOnEvidence", reference, Answers.evidence(ruling));
    }

    /** The evidence is complete; the findings are to be reported. */
    public String aCompleteFile(Cast cast) {
        var reference = aHeardInvestigation(cast);
        rulesOnEvidence(cast, reference, "complete");
        return reference;
    }

    /** The findings are served: the first allegation is proven, the second is not. A mediator is to be found. */
    public String anInvestigatedDispute(Cast cast) {
        var reference = aCompleteFile(cast);
        completes(
                cast.user("investigator"),
                "reportFindings",
                reference,
                Answers.findings("[" + finding(1, "proven") + "," + finding(2, "not-proven") + "]"));
        return reference;
    }

    public static String finding(int allegation, String finding) {
        return "{\"allegation\":%d,\"finding\":\"%s\",\"reasons\":\"The statement of account.\"}"
                .formatted(allegation, finding);
    }

    /** The mediator is appointed; a first session is to be proposed. */
    public String aMediation(Cast cast) {
        return mediated(cast, anAcceptedDispute(cast));
    }

    /** The mediator is named in the way of the lane, declares independence, and nobody objects. */
    public String mediated(Cast cast, String reference) {
        if (hasTask(cast.user("rep-hospital"), "proposeMediator", reference)) {
            proposed(cast, reference);
            Cast.MEMBERS.stream()
                    .filter(member -> hasTask(cast.user("rep-" + member), "answerProposal", reference))
                    .forEach(member -> answersProposal(cast, reference, member, "accepted"));
            return cleared(cast, reference);
        }
        return cleared(cast, named(cast, reference));
    }

    /** A dispute that endangers patients is accepted; the office is to name a mediator at once. */
    public String anUrgentDispute(Cast cast) {
        return accepted(
                cast, aReportedDispute(cast, anotherReport(Category.SERVICES, Severity.HIGH, PatientImpact.HIGH)));
    }

    /** The office has named the mediator of an urgent dispute; their statement is awaited. */
    public String aNamedMediator(Cast cast) {
        return named(cast, anUrgentDispute(cast));
    }

    private String named(Cast cast, String reference) {
        completes(cast.user("manager"), "appointMediator", reference, Map.of("mediator", cast.user("mediator")));
        return reference;
    }

    /** The named mediator has declared independence; the parties may object. */
    public String anIndependentMediator(Cast cast) {
        return declared(cast, aNamedMediator(cast));
    }

    private String declared(Cast cast, String reference) {
        declares(cast, reference, "mediator", "independent");
        return reference;
    }

    /** The parties may object, and none does. */
    private String cleared(Cast cast, String reference) {
        declared(cast, reference);
        Cast.MEMBERS.stream()
                .filter(member -> hasTask(cast.user("rep-" + member), "raiseObjection", reference))
                .forEach(member -> objects(cast, reference, member, "none"));
        runsJobs(reference);
        return reference;
    }

    /** A dispute without hurry is accepted; the hospital is to propose a mediator. */
    public String anOrdinaryDispute(Cast cast) {
        return accepted(
                cast, aReportedDispute(cast, anotherReport(Category.CULTURE, Severity.LOW, PatientImpact.NONE)));
    }

    private static Report anotherReport(Category category, Severity severity, PatientImpact impact) {
        return new Report(
                "hospital",
                List.of("insurer"),
                category,
                severity,
                impact,
                null,
                "Tone of the meetings",
                "The last meetings were loud.",
                null);
    }

    /** The hospital has proposed a mediator; the insurer is to answer. */
    public String aProposedMediator(Cast cast) {
        return proposed(cast, anOrdinaryDispute(cast));
    }

    public String proposed(Cast cast, String reference) {
        completes(cast.user("rep-hospital"), "proposeMediator", reference, Map.of("mediator", cast.user("mediator")));
        return reference;
    }

    /** The proposal was declined; each party may strike names from a list. */
    public String aStrikeList(Cast cast) {
        var reference = aProposedMediator(cast);
        answersProposal(cast, reference, "insurer", "declined");
        return reference;
    }

    /** The insurer objects to the named mediator; somebody else decides about it. */
    public String anObjection(Cast cast) {
        var reference = anIndependentMediator(cast);
        objects(cast, reference, "hospital", "none");
        completes(cast.user("rep-insurer"), "raiseObjection", reference, Answers.objection());
        runsJobs(reference);
        return reference;
    }

    /** A first session is fixed; the mediator is to hold it. */
    public String aFixedSession(Cast cast) {
        var reference = aMediation(cast);
        fixesSession(cast, reference);
        return reference;
    }

    /** Every party was asked for a sealed offer. */
    public String anAskedOffer(Cast cast) {
        var reference = aMediation(cast);
        holdsSession(cast, reference, "offers");
        return reference;
    }

    /** The parties agreed; the mediator drafts. */
    public String anAgreedMediation(Cast cast) {
        var reference = aMediation(cast);
        holdsSession(cast, reference, "agreement");
        return reference;
    }

    /** A settlement with one clause waits for both signatures. */
    public String aDraftedSettlement(Cast cast) {
        var reference = anAgreedMediation(cast);
        drafts(cast, reference, clauses(cast, today().plusDays(30)));
        return reference;
    }

    /** A settlement of a part of the dispute waits for both signatures. */
    public String aPartDraft(Cast cast) {
        var reference = anAgreedMediation(cast);
        var clauses = clauses(cast, today().plusDays(30));
        completes(cast.user("mediator"), "draftSettlement", reference, Answers.partDraft(clauses));
        return reference;
    }

    /** Every party has signed. */
    public void everybodySigns(Cast cast, String reference) {
        signs(cast, reference, "hospital", "signed");
        signs(cast, reference, "insurer", "signed");
        runsJobs(reference);
    }

    /** Both parties signed; the obligation is being tracked. */
    public String aSettledDispute(Cast cast) {
        return aSettledDispute(cast, clauses(cast, today().plusDays(30)));
    }

    /** Both parties signed these clauses. */
    public String aSettledDispute(Cast cast, String clauses) {
        var reference = anAgreedMediation(cast);
        drafts(cast, reference, clauses);
        everybodySigns(cast, reference);
        return reference;
    }

    /** The insurer says that it did what it owes; a compliance officer is to verify it. */
    public String aReportedFulfilment(Cast cast) {
        var reference = aSettledDispute(cast);
        completes(cast.user("rep-insurer"), "reportFulfilment", reference, Answers.fulfilment(today()));
        return reference;
    }

    /** The obligation's day and grace have passed; its obligor may answer before anything is found. */
    public String aBreachedObligation(Cast cast) {
        var reference = aSettledDispute(cast);
        timePasses("obligationOverdue", reference);
        return reference;
    }

    /** One of two obligations was breached, and its obligor may answer; the other has time. */
    public String aBreachBesideAnOpenObligation(Cast cast) {
        var reference = aSettledDispute(
                cast,
                "[" + clause(cast, "insurer", "hospital", today().plusDays(30).toString()) + ","
                        + clause(
                                cast,
                                "insurer",
                                "hospital",
                                today().plusDays(90).toString()) + "]");
        timePasses("obligationOverdue", reference);
        return reference;
    }

    /** The obligor has contested the breach; a compliance officer is to decide the finding. */
    public String anAnsweredBreach(Cast cast) {
        var reference = aBreachedObligation(cast);
        completes(cast.user("rep-insurer"), "answerNotice", reference, Answers.noticeAnswer("contested"));
        return reference;
    }

    /** Mediation failed; the parties may file their positions. */
    public String aFailedMediation(Cast cast) {
        var reference = aMediation(cast);
        holdsSession(cast, reference, "impasse");
        return reference;
    }

    /** The parties leave it to the file; the executive committee has the expedited dispute. */
    public String aDisputeInCommittee(Cast cast) {
        return inCommittee(cast, aFailedMediation(cast), "hospital", "insurer");
    }

    private String inCommittee(Cast cast, String reference, String... parties) {
        for (var party : parties) {
            filesNoPosition(cast, reference, party);
        }
        runsJobs(reference);
        return reference;
    }

    /** A dispute that harms no patient failed in mediation: the conflict committee has it. */
    public String aSlowDisputeInCommittee(Cast cast) {
        var reference = aSlowMediation(cast);
        holdsSession(cast, reference, "impasse");
        return inCommittee(cast, reference, "hospital", "insurer");
    }

    /** A dispute that harms no patient is being mediated. */
    public String aSlowMediation(Cast cast) {
        var report = new Report(
                "hospital",
                List.of("insurer"),
                Category.COMMUNICATION,
                Severity.LOW,
                PatientImpact.NONE,
                null,
                "Letters arrive late",
                "Letters about admissions arrive a week late.",
                null);
        var reference = aReportedDispute(cast, report);
        var assessment = Answers.with(Answers.assessment("accepted"), "severity", "low");
        completes(cast.user("manager"), "assessDispute", reference, assessment);
        goesOnWithoutTalks(cast, reference);
        return mediated(cast, reference);
    }

    /** The executive committee proposed a resolution; both parties are to answer. */
    public String aProposedResolution(Cast cast) {
        var reference = aDisputeInCommittee(cast);
        proposes(cast, "executive", reference);
        return reference;
    }

    /** Mediation failed and the committee passed it on; the motion is to be prepared. */
    public String anEscalatedDispute(Cast cast) {
        var reference = aDisputeInCommittee(cast);
        passesOn(cast, "executive", reference);
        return reference;
    }

    /** The motion is put; three seats may vote. */
    public String aMotion(Cast cast) {
        return moved(cast, anEscalatedDispute(cast));
    }

    /** The motion is put in a dispute between all members; no seat may vote. */
    public String aMotionWithoutVoters(Cast cast) {
        var reference = aReportedDisputeWith(cast, "insurer", "clinic", "physicians", "county");
        holdsSession(cast, mediated(cast, accepted(cast, reference)), "impasse");
        inCommittee(cast, reference, "hospital", "insurer", "clinic", "physicians", "county");
        passesOn(cast, "executive", reference);
        return moved(cast, reference);
    }

    private String moved(Cast cast, String reference) {
        var measures = clauses(cast, today().plusDays(30));
        completes(cast.user("manager"), "prepareMotion", reference, Answers.motion(measures));
        timePasses("voteOpened", reference);
        return reference;
    }

    /** The assessment's clock ran out; a case manager decides about the delay. */
    public String aLateAssessment(Cast cast) {
        var reference = aReportedDispute(cast);
        timePasses("assessmentOverdue", reference);
        return reference;
    }

    /** A list with one clause: the insurer owes the hospital. */
    public String clauses(Cast cast, LocalDate due) {
        return "[" + clause(cast, "insurer", "hospital", due.toString()) + "]";
    }

    public String clause(Cast cast, String obligor, String obligee, String due) {
        return "{\"obligor\":\"%s\",\"obligee\":\"%s\",\"act\":\"Pay the difference\",\"due\":\"%s\"}"
                .formatted(member(cast, obligor), member(cast, obligee), due);
    }

    // ---- acting

    /** The parties meet and agree; the others confirm what the hospital recorded. */
    public void agreesInTalks(Cast cast, String reference, String... others) {
        completes(cast.user("rep-hospital"), "inviteToTalks", reference, Answers.overture("talks"));
        completes(cast.user("rep-hospital"), "holdTalks", reference, Answers.meeting(today(), "agreement"));
        for (var other : others) {
            completes(cast.user("rep-" + other), "confirmTalks", reference, Answers.confirmation("confirmed"));
        }
        runsJobs(reference);
    }

    /** The hospital asks for a waiver of the talks, and the case manager grants it. */
    public void goesOnWithoutTalks(Cast cast, String reference) {
        completes(cast.user("rep-hospital"), "inviteToTalks", reference, Answers.overture("waiver"));
        completes(cast.user("manager"), "decideWaiver", reference, Answers.waiver("granted"));
    }

    public String reports(Cast cast, String person, Report report) {
        return as(cast.user(person), () -> conflicts.report(cast.alliance(), report));
    }

    public void acknowledges(Cast cast, String reference, String completeness) {
        completes(cast.user("manager"), "acknowledgeReport", reference, Answers.completeness(completeness));
    }

    /** Somebody else joins the pool of mediators. */
    public void joinsThePool(Cast cast, String person, Role... others) {
        var roles = new HashSet<>(List.of(others));
        roles.add(Role.MEDIATOR);
        register(cast, person, null, roles.toArray(Role[]::new));
    }

    public void declares(Cast cast, String reference, String person, String independence) {
        completes(cast.user(person), "declareIndependence", reference, Answers.statement(independence));
    }

    public void answersProposal(Cast cast, String reference, String member, String answer) {
        completes(cast.user("rep-" + member), "answerProposal", reference, Map.of("proposalAnswer", answer));
        runsJobs(reference);
    }

    public void strikes(Cast cast, String reference, String member, String... persons) {
        var names =
                Arrays.stream(persons).map(each -> '"' + cast.user(each) + '"').toList();
        completes(cast.user("rep-" + member), "strikeNames", reference, Map.of("strikes", names.toString()));
        runsJobs(reference);
    }

    public void objects(Cast cast, String reference, String member, String answer) {
        completes(cast.user("rep-" + member), "raiseObjection", reference, Map.of("objection", answer));
    }

    private boolean hasTask(String username, String task, String reference) {
        return tasksOf(username, reference).stream()
                .anyMatch(each -> each.getTaskDefinitionKey().equals(task));
    }

    /** The next session is proposed, accepted by every party and held. */
    public void holdsSession(Cast cast, String reference, String outcome) {
        fixesSession(cast, reference);
        completes(cast.user("mediator"), "holdSession", reference, Answers.session(today(), outcome));
    }

    /** The mediator proposes, and every party accepts. */
    public void fixesSession(Cast cast, String reference) {
        proposesSession(cast, reference);
        everybodyAccepts(cast, reference);
    }

    /** Every party accepts the session that was proposed. */
    public void everybodyAccepts(Cast cast, String reference) {
        for (var member : Cast.MEMBERS) {
            if (hasTask(cast.user("rep-" + member), "answerInvitation", reference)) {
                answersInvitation(cast, reference, member, "accepted");
            }
        }
        runsJobs(reference);
    }

    public void proposesSession(Cast cast, String reference) {
        completes(cast.user("mediator"), "proposeSession", reference, Answers.proposal(today().plusDays(1)));
    }

    public void answersInvitation(Cast cast, String reference, String member, String answer) {
        completes(cast.user("rep-" + member), "answerInvitation", reference, Answers.invitation(answer));
    }

    public void offers(Cast cast, String reference, String member, String words) {
        completes(cast.user("rep-" + member), "submitOffer", reference, Answers.offer(words));
    }

    public void endsMediation(Cast cast, String reference, String member) {
        as(cast.user("rep-" + member), () -> mediations.endByParty(reference));
    }

    public void drafts(Cast cast, String reference, String clauses) {
        completes(cast.user("mediator"), "draftSettlement", reference, Answers.draft(clauses));
    }

    public void signs(Cast cast, String reference, String member, String answer) {
        completes(cast.user("rep-" + member), "signSettlement", reference, Answers.signature(answer));
    }

    public void filesNoPosition(Cast cast, String reference, String member) {
        completes(cast.user("rep-" + member), "filePosition", reference, Map.of("position", "onFile"));
    }

    public void passesOn(Cast cast, String member, String reference) {
        completes(cast.user(member), "reviewInCommittee", reference, Answers.review("passedOn", null));
    }

    public void proposes(Cast cast, String member, String reference) {
        var clauses = clauses(cast, today().plusDays(30));
        completes(cast.user(member), "reviewInCommittee", reference, Answers.review("proposed", clauses));
    }

    public void answersResolution(Cast cast, String reference, String member, String answer) {
        completes(cast.user("rep-" + member), "answerResolution", reference, Map.of("resolutionAnswer", answer));
    }

    public void votes(Cast cast, String reference, String member, String choice) {
        completes(cast.user("rep-" + member), "castBallot", reference, Map.of("choice", choice));
    }

    public void withdraws(Cast cast, String reference) {
        as(cast.user("rep-hospital"), () -> conflicts.withdrawDispute(reference));
    }

    /** A member lets go of the first thing owed in a case. */
    public void waives(Cast cast, String member, String reference) {
        waivesAs(cast.user("rep-" + member), reference);
    }

    public void waivesAs(String username, String reference) {
        var owed = obligations.obligationsOf(reference).get(0).id();
        as(username, () -> obligations.waiveObligation(owed, "We have set it off against our own debt."));
    }

    /** A member files a document; the answer is its id. */
    public UUID files(Cast cast, String member, String reference, String name) {
        var deposit = Deposit.file(reference, "evidence", "text/plain", name, member(cast, member));
        return as(cast.user("rep-" + member), () -> vault.store(deposit, name));
    }

    /** The person, signed in, submits the form of a task they can see. */
    public void completes(String username, String task, String reference, Map<String, Object> answers) {
        working.get().complete(username, theirTask(username, task, reference), answers);
    }

    public Task theirTask(String username, String task, String reference) {
        return named(task, tasksOf(username, reference), username + " has no task " + task + " in " + reference);
    }

    private Task anybodysTask(String task, String reference) {
        return named(task, engineRoom.tasks(reference), "nobody has a task " + task + " in " + reference);
    }

    private static Task named(String key, List<Task> tasks, String absent) {
        return tasks.stream()
                .filter(each -> each.getTaskDefinitionKey().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(absent));
    }

    /** How a person's answers reach a task. */
    public interface Hands {
        void complete(String username, Task task, Map<String, Object> answers);
    }

    /** From now on in this thread tasks are completed through these hands; the caller lays them down again. */
    public void isWorkedBy(Hands hands) {
        working.set(hands);
    }

    public void isWorkedAsUsual() {
        working.remove();
    }

    /** The usual way, without a browser. */
    public void submits(String username, Task task, Map<String, Object> answers) {
        as(username, () -> {
            engine.getFormService().submitTaskForm(task.getId(), new HashMap<>(answers));
            return null;
        });
    }

    public void as(String username, Runnable act) {
        as(username, () -> {
            act.run();
            return null;
        });
    }

    public <T> T as(String username, Callable<T> act) {
        var groups = engine.getIdentityService().createGroupQuery().groupMember(username).list().stream()
                .map(group -> group.getId())
                .toList();
        engine.getIdentityService().setAuthentication(username, groups);
        try {
            return act.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** Days of the alliance pass, in which nothing happens by itself; one in autumn has 25 hours. */
    public void daysPass(int days) {
        TestTime.passTo(TestTime.now().atZone(NEW_YORK).plusDays(days).toInstant());
    }

    /** Runs everything of a case that is ready to go on by itself, until nothing is. Timers wait for their time. */
    public void runsJobs(String reference) {
        engineRoom.runsJobs(reference);
    }

    /** Time passes until this day has begun; no timer fires by that alone. */
    public void dayComes(LocalDate day) {
        TestTime.passTo(day.atStartOfDay(NEW_YORK).toInstant());
    }

    /** Time passes until the timer is due; it fires, and whatever follows by itself happens. */
    public void timePasses(String timer, String reference) {
        engineRoom.timePasses(timer, reference);
    }

    /** Time passes until the timer is due, and nobody has noticed it yet. */
    public void timeIsUp(String timer, String reference) {
        TestTime.passTo(dueDateOf(timer, reference));
    }

    public void anHourPasses() {
        TestTime.passTo(TestTime.now().plus(Duration.ofHours(1)));
    }

    /** Somebody who runs the engine: no right of it stops them, only the application's own. */
    public String anOperator(Cast cast) {
        alliances.registerInstaller(cast.user("operator"), "Operator", PASSWORD);
        return cast.user("operator");
    }

    // ---- being refused

    /** Somebody fills in a task wrongly: the message says these words, and nothing has changed. */
    public void isRefused(
            String username, String task, String reference, Map<String, Object> answers, String... message) {
        var waiting = tasksOf(username, reference).stream()
                .filter(each -> each.getTaskDefinitionKey().equals(task))
                .findFirst()
                .orElseGet(() -> anybodysTask(task, reference));
        var before = footprint.of(reference);

        assertThatThrownBy(() -> submits(username, waiting, answers))
                .isInstanceOf(FormFieldValidationException.class)
                .message()
                .contains(message);

        assertThat(footprint.of(reference)).isEqualTo(before);
        assertThat(waitingTasks(reference)).contains(task);
    }

    /** Somebody to whom a task was not given tries it all the same: they are turned away, and nothing has changed. */
    public void isTurnedAway(String username, String task, String reference, Map<String, Object> answers) {
        assertThat(tasksOf(username, reference))
                .extracting(Task::getTaskDefinitionKey)
                .doesNotContain(task);
        var waiting = anybodysTask(task, reference);
        var before = footprint.of(reference);

        assertThat(catchThrowable(() -> submits(username, waiting, answers)))
                .isInstanceOf(AuthorizationException.class);

        assertThat(footprint.of(reference)).isEqualTo(before);
    }

    /** The act fails and leaves the case as it was. */
    public Throwable changesNothing(String reference, Runnable act) {
        var before = footprint.of(reference);
        var failure = catchThrowable(act::run);
        assertThat(footprint.of(reference)).isEqualTo(before);
        return failure;
    }

    // ---- seeing

    /** The tasks of a case that a person may work on. */
    public List<Task> tasksOf(String username, String reference) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .or()
                .taskAssignee(username)
                .taskCandidateUser(username)
                .endOr()
                .list();
    }

    /** The case that was split off from this one. */
    public String partOf(String reference) {
        return linked.linksOf(reference).stream()
                .filter(link -> link.kind() == CaseLink.Kind.SPLIT_FROM)
                .map(link -> link.seenFrom(reference))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing was split off from " + reference));
    }

    public Instant dueDateOf(String timer, String reference) {
        return engineRoom.dueDateOf(timer, reference);
    }

    public List<ProcessInstance> processesOf(String reference) {
        return engineRoom.processesOf(reference);
    }

    /** The running process of a case by its key. */
    public ProcessInstance process(String key, String reference) {
        return engineRoom.process(key, reference);
    }

    public Object variable(String name, ProcessInstance process) {
        return engine.getRuntimeService().getVariable(process.getId(), name);
    }

    /** The id of the process a task belongs to. */
    public String processOf(Task task) {
        return engine.getRepositoryService()
                .getProcessDefinition(task.getProcessDefinitionId())
                .getKey();
    }

    /** A list that a task's form offers, as the browser gets it. */
    public String optionsOf(String task, String name) {
        return String.valueOf(engine.getTaskService().getVariable(task, name));
    }

    /** The steps a case has passed in a process, in the order they ended; also after it has ended. */
    public List<String> path(String key, String reference) {
        return engineRoom.path(key, reference);
    }

    public List<Outcome> outcomes(String reference) {
        return record.entriesOf(reference).stream().map(Entry::outcome).toList();
    }

    /** What the last entry of an outcome says. */
    public Map<String, String> lastFacts(String reference, Outcome outcome) {
        var facts = factsOf(reference, outcome);
        assertThat(facts).as("entries " + outcome).isNotEmpty();
        return facts.get(facts.size() - 1);
    }

    /** What the entries of an outcome say, the first one first. */
    public List<Map<String, String>> factsOf(String reference, Outcome outcome) {
        return record.entriesOf(reference).stream()
                .filter(entry -> entry.outcome() == outcome)
                .map(Story::factsOf)
                .toList();
    }

    private static Map<String, String> factsOf(Entry entry) {
        try {
            var facts = new ObjectMapper().readTree(entry.canonical()).path("facts");
            return new ObjectMapper().convertValue(facts, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The record holds these outcomes, in this order, among others. */
    public void thenTheRecordShows(String reference, Outcome... outcomes) {
        assertThat(outcomes(reference)).containsSubsequence(outcomes);
    }

    public void thenTheRecordLacks(String reference, Outcome... outcomes) {
        assertThat(outcomes(reference)).doesNotContain(outcomes);
    }

    /** Nothing of the case waits or runs any more. */
    public void thenNothingIsLeftToDo(String reference) {
        assertThat(processesOf(reference)).isEmpty();
        assertThat(waitingTasks(reference)).isEmpty();
    }

    public List<String> waitingTasks(String reference) {
        return engineRoom.tasks(reference).stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    public static List<String> sorted(String... names) {
        return Arrays.stream(names).sorted().toList();
    }
}

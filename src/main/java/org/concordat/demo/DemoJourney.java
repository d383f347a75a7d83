package org.concordat.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Docket;
import org.concordat.alliance.DocketCase.Side;
import org.concordat.conflict.Category;
import org.concordat.conflict.ConflictOffice;
import org.concordat.conflict.PatientImpact;
import org.concordat.conflict.Report;
import org.concordat.conflict.Severity;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** The steps that the demo's disputes have in common, done by its people. */
@Component
@Conditional(DemoAsked.class)
class DemoJourney {

    private final ConflictOffice conflicts;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final Desk desk;
    private final Clock clock;

    DemoJourney(ConflictOffice conflicts, AllianceOffice alliances, Docket docket, Desk desk, Clock clock) {
        this.conflicts = conflicts;
        this.alliances = alliances;
        this.docket = docket;
        this.desk = desk;
        this.clock = clock;
    }

    String report(
            String complainant,
            String respondent,
            Category category,
            Severity severity,
            PatientImpact impact,
            String subject,
            String description,
            String remedy) {
        var reference = desk.as(
                "rep-" + complainant,
                () -> conflicts.report(
                        DemoAlliance.CODE,
                        new Report(
                                complainant,
                                List.of(respondent),
                                category,
                                severity,
                                impact,
                                null,
                                subject,
                                description,
                                remedy)));
        desk.complete("case-manager", "acknowledgeReport", reference, Map.of("completeness", "complete"));
        return reference;
    }

    String accept(String reference) {
        assess(reference, "notNeeded");
        return reference;
    }

    void assess(String reference, String investigation) {
        desk.complete(
                "case-manager",
                "assessDispute",
                reference,
                Map.of(
                        "assessment", "accepted",
                        "severity", "medium",
                        "investigation", investigation,
                        "assessmentReasons", "The charter covers it, and both sides are members."));
        goOnWithoutTalks(reference);
    }

    private void goOnWithoutTalks(String reference) {
        var complainant = alliances.member(conflicts.get(reference).complainant());
        desk.complete(
                "rep-" + complainant.code(),
                "inviteToTalks",
                reference,
                Map.of("overture", "waiver", "waiverReason", "Our chief executives have met twice, to no end."));
        desk.complete(
                "case-manager",
                "decideWaiver",
                reference,
                Map.of("waiver", "granted", "waiverDecisionReasons", "The minutes of both meetings are on file."));
    }

    /** The parties agree on a mediator, who declares independence; nobody objects. */
    String mediate(String reference) {
        accept(reference);
        desk.complete(party(reference, Side.COMPLAINANT), "proposeMediator", reference, Map.of("mediator", "mediator"));
        desk.complete(
                party(reference, Side.RESPONDENT), "answerProposal", reference, Map.of("proposalAnswer", "accepted"));
        clear(reference);
        return reference;
    }

    /** In the urgent lane the office names the mediator. */
    void mediateUrgently(String reference) {
        accept(reference);
        desk.complete(
                "case-manager",
                "appointMediator",
                reference,
                Map.of("mediator", "mediator", "appointmentReasons", "Free today, and works for neither side."));
        clear(reference);
    }

    private void clear(String reference) {
        desk.complete("mediator", "declareIndependence", reference, Map.of("independence", "independent"));
        for (var side : List.of(Side.COMPLAINANT, Side.RESPONDENT)) {
            desk.complete(party(reference, side), "raiseObjection", reference, Map.of("objection", "none"));
        }
    }

    /** The representative of the one member on a side. */
    private String party(String reference, Side side) {
        var docketCase = docket.caseOf(reference);
        return docketCase.parties().stream()
                .filter(party -> docketCase.side(party) == side)
                .map(party -> "rep-" + alliances.member(party).code())
                .findFirst()
                .orElseThrow();
    }

    void holdSession(String reference, String outcome) {
        fixSession(reference);
        desk.complete(
                "mediator",
                "holdSession",
                reference,
                Map.of("sessionHeld", "held", "sessionHeldOn", today().toString(), "sessionOutcome", outcome));
    }

    void fixSession(String reference) {
        desk.complete(
                "mediator",
                "proposeSession",
                reference,
                Map.of(
                        "sessionOn",
                        today().plusDays(1).toString(),
                        "sessionTime",
                        "10:00",
                        "sessionHours",
                        2,
                        "sessionMode",
                        "video"));
        for (var side : List.of(Side.COMPLAINANT, Side.RESPONDENT)) {
            desk.complete(
                    party(reference, side), "answerInvitation", reference, Map.of("invitationAnswer", "accepted"));
        }
    }

    void goUp(String reference, String complainant, String respondent) {
        desk.complete(
                "rep-" + complainant,
                "filePosition",
                reference,
                Map.of(
                        "position", "filed",
                        "positionStatement", "What was agreed is in the charter's annex; we ask that it be done."));
        desk.complete("rep-" + respondent, "filePosition", reference, Map.of("position", "onFile"));
    }

    String agree(String reference) {
        mediate(reference);
        holdSession(reference, "agreement");
        return reference;
    }

    String sign(String reference, String complainant, String respondent) {
        return sign(
                reference,
                List.of(complainant, respondent),
                clause(respondent, complainant, "Do what the complainant asked for.", 60));
    }

    /** The parties agree on these clauses and sign them. */
    String sign(String reference, List<String> parties, String clauses) {
        agree(reference);
        desk.complete("mediator", "draftSettlement", reference, Map.of("coverage", "full", "clauses", clauses));
        for (var member : parties) {
            desk.complete(
                    "rep-" + member,
                    "signSettlement",
                    reference,
                    Map.of("signature", "signed", "authority", "officer"));
        }
        return reference;
    }

    String clause(String obligor, String obligee, String act, int days) {
        return "[{\"obligor\":\"%s\",\"obligee\":\"%s\",\"act\":\"%s\",\"due\":\"%s\"}]"
                .formatted(member(obligor), member(obligee), act, today().plusDays(days));
    }

    String member(String code) {
        return alliances.member(DemoAlliance.CODE, code).id().toString();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DemoClock.ZONE);
    }
}

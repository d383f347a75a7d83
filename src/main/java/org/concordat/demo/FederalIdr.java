package org.concordat.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Committee;
import org.concordat.alliance.Committees;
import org.concordat.alliance.Member;
import org.concordat.alliance.Role;
import org.concordat.conflict.Category;
import org.concordat.conflict.ConflictOffice;
import org.concordat.conflict.PatientImpact;
import org.concordat.conflict.Report;
import org.concordat.conflict.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A made-up hospital and a made-up health plan that dispute a payment by the dates of the federal independent dispute
 * resolution (45 CFR 149.510), from the notice of open negotiation on.
 */
@Component
@Conditional(DemoAsked.class)
class FederalIdr {

    static final String CODE = "federal-idr";

    private final AllianceOffice office;
    private final Committees committees;
    private final ConflictOffice conflicts;
    private final DemoTables tables;
    private final Desk desk;

    FederalIdr(AllianceOffice office, Committees committees, ConflictOffice conflicts, DemoTables tables, Desk desk) {
        this.office = office;
        this.committees = committees;
        this.conflicts = conflicts;
        this.tables = tables;
        this.desk = desk;
    }

    boolean isFounded() {
        return office.alliances().stream().anyMatch(alliance -> alliance.code().equals(CODE));
    }

    /** Everything of the first day, or nothing. */
    @Transactional
    void begin() {
        found();
        tables.deploy(CODE, "stage-clocks.dmn", FederalClocks.table());
        negotiateOpenly(report());
    }

    private void found() {
        office.found(CODE, "Federal IDR", DemoClock.ZONE.getId(), "us-federal");
        admit("lakeshore", "Lakeshore General Hospital", Member.Kind.HOSPITAL, "Nora Whitfield");
        admit("northfield", "Northfield Health Plan", Member.Kind.INSURER, "Paul Okafor");
        person("case-manager", "Clara Jensen", null, Role.CASE_MANAGER);
        person("mediator", "Martin Oyelaran", null, Role.MEDIATOR);
        person("mediator-2", "Judith Steiner", null, Role.MEDIATOR);
        person("committee", "Thomas Berg", null, Role.COMMITTEE_MEMBER);
        person("committee-2", "Helen Marsh", null, Role.COMMITTEE_MEMBER);
        committees.seat(CODE, Committee.CONFLICT, "committee");
        committees.seat(CODE, Committee.EXECUTIVE, "committee-2");
        person("compliance", "Priya Nair", null, Role.COMPLIANCE_OFFICER);
        person("owner", "Oscar Lindqvist", null, Role.PROCESS_OWNER);
        person("auditor", "Aisha Rahman", null, Role.AUDITOR);
        person("admin", "Adam Kowalski", null, Role.ADMINISTRATOR);
        office.registerInstaller("operator", "Olga Brandt", DemoAlliance.PASSWORD);
    }

    private void admit(String code, String name, Member.Kind kind, String representative) {
        office.admit(CODE, code, name, kind);
        person("rep-" + code, representative, code, Role.REPRESENTATIVE, Role.BOARD_MEMBER);
        office.fillSeat(CODE, code, "rep-" + code, null);
    }

    private void person(String username, String name, @Nullable String member, Role... roles) {
        office.register(CODE, username, name, member, Set.of(roles), DemoAlliance.PASSWORD);
    }

    private String report() {
        return desk.as(
                "rep-lakeshore",
                () -> conflicts.report(
                        CODE,
                        new Report(
                                "lakeshore",
                                List.of("northfield"),
                                Category.FINANCIAL,
                                Severity.MEDIUM,
                                PatientImpact.NONE,
                                48_200L,
                                "Payment for out-of-network emergency care",
                                "The plan paid 17,900 dollars for an emergency admission outside its network, the median"
                                        + " it has contracted. We billed 48,200.",
                                "Payment of 41,500 dollars.")));
    }

    /** The notice of open negotiation, and what the office does with it on the same day. */
    private void negotiateOpenly(String reference) {
        desk.complete("case-manager", "acknowledgeReport", reference, Map.of("completeness", "complete"));
        desk.complete(
                "case-manager",
                "assessDispute",
                reference,
                Map.of(
                        "assessment", "accepted",
                        "severity", "medium",
                        "investigation", "notNeeded",
                        "assessmentReasons", "The care and the payment are of the kind the federal rule is about."));
        desk.complete(
                "rep-lakeshore",
                "inviteToTalks",
                reference,
                Map.of(
                        "overture",
                        "talks",
                        "talksInvitation",
                        "This is our notice of open negotiation. We offer to settle for 41,500 dollars."));
    }
}

package org.concordat.demo;

import java.util.Set;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Committee;
import org.concordat.alliance.Committees;
import org.concordat.alliance.Member;
import org.concordat.alliance.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Founds the Three Rivers Care Network: a made-up alliance. Two of its members are real, for the real dispute
 * of the README; no invented dispute is about them. */
@Component
@Conditional(DemoAsked.class)
class DemoAlliance {

    static final String CODE = "three-rivers";
    static final String PASSWORD = "concordat-demo";

    private final AllianceOffice office;
    private final Committees committees;

    DemoAlliance(AllianceOffice office, Committees committees) {
        this.office = office;
        this.committees = committees;
    }

    boolean isFounded() {
        return office.alliances().stream().anyMatch(alliance -> alliance.code().equals(CODE));
    }

    @Transactional
    void found() {
        office.found(CODE, "Three Rivers Care Network", "America/New_York", "us-federal");
        admit("highmark", "Highmark", Member.Kind.INSURER, "Grace Holloway");
        admit("upmc", "UPMC", Member.Kind.HOSPITAL, "Daniel Ruiz");
        admit("laurel", "Laurel Community Hospital", Member.Kind.HOSPITAL, "Anna Petrov");
        admit("allegheny", "Allegheny Valley Clinics", Member.Kind.CLINIC, "Samuel Osei");
        admit("monongahela", "Monongahela Physicians", Member.Kind.PHYSICIAN_GROUP, "Mei Lin");
        admit("kiski", "Kiski Imaging Partners", Member.Kind.CLINIC, "Victor Hale");
        person("board-member", "Ruth Adler", "laurel", Role.BOARD_MEMBER);
        fillSeats();

        person("case-manager", "Clara Jensen", null, Role.CASE_MANAGER);
        person("mediator", "Martin Oyelaran", null, Role.MEDIATOR);
        person("mediator-2", "Judith Steiner", null, Role.MEDIATOR);
        person("investigator", "Ines Duarte", null, Role.INVESTIGATOR);
        person("committee", "Thomas Berg", null, Role.COMMITTEE_MEMBER);
        person("committee-2", "Helen Marsh", null, Role.COMMITTEE_MEMBER);
        committees.seat(CODE, Committee.CONFLICT, "committee");
        committees.seat(CODE, Committee.EXECUTIVE, "committee-2");
        person("compliance", "Priya Nair", null, Role.COMPLIANCE_OFFICER);
        person("custodian", "Rosa Lindgren", null, Role.CUSTODIAN);
        person("owner", "Oscar Lindqvist", null, Role.PROCESS_OWNER);
        person("auditor", "Aisha Rahman", null, Role.AUDITOR);
        person("admin", "Adam Kowalski", null, Role.ADMINISTRATOR);
        office.registerInstaller("operator", "Olga Brandt", PASSWORD);
    }

    private void admit(String code, String name, Member.Kind kind, String representative) {
        office.admit(CODE, code, name, kind);
        person("rep-" + code, representative, code, Role.REPRESENTATIVE, Role.BOARD_MEMBER);
    }

    private void fillSeats() {
        office.fillSeat(CODE, "highmark", "rep-highmark", null);
        office.fillSeat(CODE, "upmc", "rep-upmc", null);
        office.fillSeat(CODE, "laurel", "board-member", "rep-laurel");
        office.fillSeat(CODE, "allegheny", "rep-allegheny", null);
        office.fillSeat(CODE, "monongahela", "rep-monongahela", null);
        office.fillSeat(CODE, "kiski", "rep-kiski", null);
    }

    private void person(String username, String name, @Nullable String member, Role... roles) {
        office.register(CODE, username, name, member, Set.of(roles), PASSWORD, username + "@three-rivers.example");
    }
}

package org.concordat.sanction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Member;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.notice.Notice.Template;
import org.concordat.notice.NoticeOffice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the offices of sanctions share: the sanction, who acts, what day it is, entries and notices. */
@Component
class SanctionLedger {

    private final Sanctions sanctions;
    private final NonCompliances nonCompliances;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final People people;
    private final NoticeOffice notices;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Clock clock;

    SanctionLedger(
            Sanctions sanctions,
            NonCompliances nonCompliances,
            AllianceOffice alliances,
            Docket docket,
            People people,
            NoticeOffice notices,
            AllianceRecord record,
            Circumstances circumstances,
            Clock clock) {
        this.sanctions = sanctions;
        this.nonCompliances = nonCompliances;
        this.alliances = alliances;
        this.docket = docket;
        this.people = people;
        this.notices = notices;
        this.record = record;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    Sanction sanction(UUID id) {
        return sanctions.findById(id).orElseThrow(() -> new Unknown("sanction", id));
    }

    NonCompliance nonCompliance(UUID obligation) {
        return nonCompliances
                .findByObligation(obligation)
                .orElseThrow(() -> new Unknown("non-compliance with obligation", obligation));
    }

    /** Lets only one person at a time ask for something in a case, until this transaction has ended. */
    void hold(String reference) {
        docket.hold(reference);
    }

    UUID alliance(String reference) {
        return docket.caseOf(reference).alliance();
    }

    String allianceCode(String reference) {
        return alliances.alliance(alliance(reference)).code();
    }

    String name(UUID member) {
        return alliances.member(member).name();
    }

    ZoneId zone(Sanction sanction) {
        return alliances.alliance(sanction.alliance()).zone();
    }

    /** The first instant at which a sanction takes nothing any more; none when it has no end. */
    @Nullable
    Instant until(Sanction sanction) {
        return Optional.ofNullable(sanction.lastDay())
                .map(day -> day.plusDays(1).atStartOfDay(zone(sanction)).toInstant())
                .orElse(null);
    }

    LocalDate today(Sanction sanction) {
        return today(sanction.reference());
    }

    LocalDate today(String reference) {
        return LocalDate.ofInstant(
                now(), alliances.alliance(alliance(reference)).zone());
    }

    Instant now() {
        return clock.instant();
    }

    /** From when what happens now has its effect: what happens by itself, from the moment it was due. */
    Instant effect() {
        return Optional.ofNullable(circumstances.due()).orElseGet(this::now).truncatedTo(ChronoUnit.MICROS);
    }

    String actor() {
        return circumstances.person();
    }

    void requireRepresentative(String field, Sanction sanction) {
        if (!represents(actor(), sanction.member())) {
            throw new Refusal(field, "only a representative of the member that was sanctioned may do this");
        }
    }

    boolean represents(String username, UUID member) {
        return people.representativesOf(member).stream()
                .anyMatch(person -> person.username().equals(username));
    }

    /** Whoever belongs to a party grades, reviews and verifies nothing. */
    void requireOfficer(String field, String reference) {
        if (!people.mayActAs(Role.COMPLIANCE_OFFICER, actor(), reference)) {
            throw new Refusal(field, "must be decided by a compliance officer who belongs to no party");
        }
    }

    void tellMember(Sanction sanction, Template template) {
        notices.serve(sanction.reference(), sanction.member(), template);
    }

    void tellBoth(Sanction sanction, Template template) {
        notices.serve(sanction.reference(), List.of(sanction.member(), sanction.obligee()), template);
    }

    /** Tells every other member, where the rung is one that is published. */
    void publish(Sanction sanction, Template template) {
        if (sanction.rung().published()) {
            alliances.members(sanction.alliance()).stream()
                    .map(Member::id)
                    .filter(member -> !member.equals(sanction.member()))
                    .forEach(member -> notices.serve(sanction.reference(), member, template));
        }
    }

    Fact fact(Sanction sanction, Outcome outcome) {
        return Fact.of(docket.caseOf(sanction.reference()), outcome)
                .to(sanction.id())
                .with("sanction", sanction.id())
                .with("member", sanction.member())
                .with("rung", sanction.rung().number())
                .with("title", sanction.rung().title())
                .with("clause", sanction.clause())
                .with("occurrence", sanction.occurrence());
    }

    Fact fact(NonCompliance about, Outcome outcome) {
        return Fact.of(docket.caseOf(about.reference()), outcome)
                .to(about.obligation())
                .with("clause", about.clause())
                .with("occurrence", about.occurrence());
    }

    void enter(Fact fact) {
        record.enter(fact);
    }
}

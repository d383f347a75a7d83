package org.concordat.obligation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.DecisionTables;
import org.concordat.alliance.DecisionTables.Ruling;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.clock.ClockOffice;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the offices of this room share: who acts, what day it is where an obligation is owed, entries and notices. */
@Component
class ObligationLedger {

    private final AllianceOffice alliances;
    private final Docket docket;
    private final People people;
    private final NoticeOffice notices;
    private final DecisionTables tables;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final ClockOffice clocks;
    private final Clock clock;

    ObligationLedger(
            AllianceOffice alliances,
            Docket docket,
            People people,
            NoticeOffice notices,
            DecisionTables tables,
            AllianceRecord record,
            Circumstances circumstances,
            ClockOffice clocks,
            Clock clock) {
        this.alliances = alliances;
        this.docket = docket;
        this.people = people;
        this.notices = notices;
        this.tables = tables;
        this.record = record;
        this.circumstances = circumstances;
        this.clocks = clocks;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today(Obligation obligation) {
        return LocalDate.ofInstant(now(), zone(obligation));
    }

    /** The day to which its obligor was given more time before the last report; none when it was given none. */
    @Nullable
    LocalDate givenUntil(Obligation obligation) {
        return clocks.givenUntil(obligation.reference(), obligation.id().toString())
                .orElse(null);
    }

    ZoneId zone(Obligation obligation) {
        return alliance(obligation).zone();
    }

    Ruling decide(Obligation obligation, String table, Map<String, Object> inputs) {
        return tables.decide(alliance(obligation).code(), table, inputs);
    }

    private Alliance alliance(Obligation obligation) {
        return alliances.alliance(docket.caseOf(obligation.reference()).alliance());
    }

    String actor() {
        return circumstances.person();
    }

    void requireRepresentative(String field, UUID member, String rule) {
        if (!represents(actor(), member)) {
            throw new Refusal(field, rule);
        }
    }

    /**
     * For whom somebody proposes something about an obligation: one of its sides, or both as a case manager.
     *
     * @throws Refusal when they are neither
     */
    Proposer proposer(Obligation obligation) {
        return sideOf(obligation, actor())
                .map(member -> new Proposer(actor(), member))
                .or(() -> Optional.of(new Proposer(actor(), null)).filter(manager -> isManager(obligation, actor())))
                .orElseThrow(() -> new Refusal(
                        "obligation",
                        "can be amended only by a representative of a side of it, or for them by a case manager"));
    }

    /** Those of several obligations of one case about which somebody may speak, for a side or as a case manager. */
    List<Obligation> spokenAbout(List<Obligation> obligations, String username) {
        if (obligations.isEmpty() || isManager(obligations.get(0), username)) {
            return obligations;
        }
        var members = obligations.stream()
                .flatMap(each -> Stream.of(each.obligor(), each.obligee()))
                .distinct()
                .filter(member -> represents(username, member))
                .collect(Collectors.toSet());
        return obligations.stream()
                .filter(each -> members.contains(each.obligor()) || members.contains(each.obligee()))
                .toList();
    }

    private boolean isManager(Obligation obligation, String username) {
        return people.isEligible(Role.CASE_MANAGER, username, obligation.reference());
    }

    private Optional<UUID> sideOf(Obligation obligation, String username) {
        return Stream.of(obligation.obligor(), obligation.obligee())
                .filter(member -> represents(username, member))
                .findFirst();
    }

    private boolean represents(String username, UUID member) {
        return people.representativesOf(member).stream()
                .anyMatch(person -> person.username().equals(username));
    }

    void requireImpartial(String field, Obligation obligation) {
        if (!people.mayActAs(Role.COMPLIANCE_OFFICER, actor(), obligation.reference())) {
            throw new Refusal(field, "must be decided by a compliance officer who belongs to no party");
        }
    }

    Fact fact(Obligation obligation, Outcome outcome) {
        return Fact.of(docket.caseOf(obligation.reference()), outcome)
                .to(obligation.id())
                .with("clause", obligation.clause())
                .with("occurrence", obligation.occurrence().time());
    }

    void enter(Fact fact) {
        record.enter(fact);
    }

    void tellBoth(Obligation obligation, Notice.Template template) {
        notices.serve(obligation.reference(), obligation.obligor(), template);
        notices.serve(obligation.reference(), obligation.obligee(), template);
    }

    void tell(Obligation obligation, UUID member, Notice.Template template) {
        notices.serve(obligation.reference(), member, template);
    }
}

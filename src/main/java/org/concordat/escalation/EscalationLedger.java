package org.concordat.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.notice.Notice.Template;
import org.concordat.notice.NoticeOffice;
import org.springframework.stereotype.Component;

/** What the offices of committees share: the escalation, who acts, what day it is, entries and notices. */
@Component
class EscalationLedger {

    private final Escalations escalations;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final People people;
    private final NoticeOffice notices;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Clock clock;

    EscalationLedger(
            Escalations escalations,
            AllianceOffice alliances,
            Docket docket,
            People people,
            NoticeOffice notices,
            AllianceRecord record,
            Circumstances circumstances,
            Clock clock) {
        this.escalations = escalations;
        this.alliances = alliances;
        this.docket = docket;
        this.people = people;
        this.notices = notices;
        this.record = record;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    Optional<Escalation> find(String reference) {
        return escalations.findByReference(reference);
    }

    Escalation escalationOf(String reference) {
        return find(reference).orElseThrow(() -> new Unknown("escalation of", reference));
    }

    Alliance alliance(String reference) {
        return alliances.alliance(docket.caseOf(reference).alliance());
    }

    Set<UUID> parties(String reference) {
        return docket.parties(reference);
    }

    LocalDate today(String reference) {
        return LocalDate.ofInstant(now(), alliance(reference).zone());
    }

    Instant now() {
        return clock.instant();
    }

    String actor() {
        return circumstances.person();
    }

    void requireRepresentative(String field, UUID party) {
        var represents = people.representativesOf(party).stream()
                .anyMatch(each -> each.username().equals(actor()));
        if (!represents) {
            throw new Refusal(field, "only a representative of the party may answer for it");
        }
    }

    void tellParties(String reference, Template template) {
        notices.serveParties(reference, template);
    }

    Fact fact(String reference, Outcome outcome) {
        return Fact.of(docket.caseOf(reference), outcome);
    }

    void enter(Fact fact) {
        record.enter(fact);
    }
}

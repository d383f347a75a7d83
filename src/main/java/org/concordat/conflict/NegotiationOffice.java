package org.concordat.conflict;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the proof that the parties talked to each other, or why they did not have to. */
@Service
@Transactional
public class NegotiationOffice {

    private final Negotiations negotiations;
    private final MeetingConfirmations confirmations;
    private final Disputes disputes;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final People people;
    private final NoticeOffice notices;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Clock clock;

    NegotiationOffice(
            Negotiations negotiations,
            MeetingConfirmations confirmations,
            Disputes disputes,
            AllianceOffice alliances,
            Docket docket,
            People people,
            NoticeOffice notices,
            AllianceRecord record,
            Circumstances circumstances,
            Clock clock) {
        this.negotiations = negotiations;
        this.confirmations = confirmations;
        this.disputes = disputes;
        this.alliances = alliances;
        this.docket = docket;
        this.people = people;
        this.notices = notices;
        this.record = record;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /**
     * The complainant invites to talks, or asks for a waiver.
     *
     * @param waiverReason the vault's id of why talks would be no use
     * @throws Refusal when a waiver is asked for without a reason
     */
    public void inviteToTalks(String reference, Overture overture, @Nullable UUID waiverReason) {
        var asksForWaiver = overture == Overture.WAIVER;
        if (asksForWaiver && waiverReason == null) {
            throw new Refusal("Reason for a waiver", "must say why talks would be no use");
        }
        negotiations.saveAndFlush(new Negotiation(reference, clock.instant()));
        notices.serveParties(
                reference, asksForWaiver ? Notice.Template.WAIVER_ASKED : Notice.Template.INVITED_TO_TALKS);
        record.enter(fact(reference, asksForWaiver ? Outcome.WAIVER_ASKED : Outcome.TALKS_INVITED)
                .as(Role.REPRESENTATIVE)
                .onBehalfOf(complainant(reference))
                .with("reason", waiverReason));
    }

    /** A case manager decides whether the parties may go on without talks, for reasons that lie in the vault. */
    public void decideWaiver(String reference, Waiver waiver, UUID reasons) {
        if (waiver == Waiver.DENIED) {
            negotiationOf(reference).renew(clock.instant());
            notices.serveParties(reference, Notice.Template.WAIVER_DENIED);
        }
        record.enter(fact(reference, waiver == Waiver.GRANTED ? Outcome.WAIVER_GRANTED : Outcome.WAIVER_DENIED)
                .as(Role.CASE_MANAGER)
                .with("reasons", reasons));
    }

    /** Nobody decided about the waiver in time: the talks take place, and their window counts from that. */
    public void recordUndecidedWaiver(String reference) {
        var due = circumstances.due();
        negotiationOf(reference).renew(due == null ? clock.instant() : due);
        notices.serveParties(reference, Notice.Template.WAIVER_UNDECIDED);
        record.enter(fact(reference, Outcome.WAIVER_UNDECIDED));
    }

    /** A part is settled: the parties get a new window to talk about the rest. */
    public void renewTalks(String reference) {
        negotiationOf(reference).renew(clock.instant());
        notices.serveParties(reference, Notice.Template.TALKS_RENEWED);
        record.enter(fact(reference, Outcome.TALKS_RENEWED));
    }

    /**
     * A party's representative records a meeting and how it ended, for the others to confirm; of what was offered nothing is
     * entered.
     *
     * @throws Refusal naming the field that breaks a rule
     */
    public void holdTalks(String reference, MeetingReport report) {
        var party = partyOfPerson(reference);
        var meeting = report.recordedFor(party, today(reference));
        negotiationOf(reference).hold(meeting);
        record.enter(fact(reference, Outcome.TALKS_HELD)
                .as(Role.REPRESENTATIVE)
                .onBehalfOf(party)
                .with("heldOn", meeting.heldOn())
                .with("complainantAttended", meeting.complainantAttended())
                .with("respondentsAttended", meeting.respondentsAttended())
                .with("outcome", report.outcome()));
    }

    /**
     * Another party says whether the record of the last meeting is right; each answers once.
     *
     * @throws Refusal when the person does not represent the party or the party has answered
     */
    public void confirmTalks(String reference, UUID party, Confirmation answer, @Nullable UUID objection) {
        var negotiation = negotiationOf(reference);
        if (!party.equals(partyOfPerson(reference))) {
            throw new Refusal("talksRecord", "only a representative of the party may answer for it");
        }
        var key = new MeetingConfirmation.Key(negotiation.id(), negotiation.lastNumber(), party);
        if (confirmations.existsById(key)) {
            throw new Refusal("talksRecord", "this party has already answered");
        }
        confirmations.saveAndFlush(new MeetingConfirmation(key, circumstances.person(), answer, clock.instant()));
        record.enter(fact(
                        reference,
                        answer == Confirmation.CONFIRMED
                                ? Outcome.TALKS_RECORD_CONFIRMED
                                : Outcome.TALKS_RECORD_DISPUTED)
                .to(party)
                .as(Role.REPRESENTATIVE)
                .onBehalfOf(party)
                .with("objection", objection));
    }

    /** Whether any party disputes the record of the last meeting. */
    @Transactional(readOnly = true)
    public boolean isDisputed(String reference) {
        var negotiation = negotiationOf(reference);
        return confirmations.isDisputed(negotiation.id(), negotiation.lastNumber());
    }

    /** Whether the sides met in the window that counts, and no party disputes it. */
    @Transactional(readOnly = true)
    public boolean isMeetingProven(String reference) {
        var negotiation = negotiationOf(reference);
        return negotiation.isMeetingProven(confirmations.disputedIn(negotiation.id()));
    }

    /** The talks are over; every party is told how. */
    public void end(String reference, Negotiation.State ending) {
        find(reference).ifPresent(negotiation -> negotiation.end(ending, clock.instant()));
        notices.serveParties(reference, Notice.Template.valueOf("TALKS_" + ending));
        record.enter(fact(reference, Outcome.valueOf("TALKS_" + ending)));
    }

    /** The dispute ended early or goes up: talks that are going on end; without any nothing happens. */
    public void endTalks(String reference) {
        find(reference).filter(Negotiation::isOpen).ifPresent(negotiation -> {
            negotiation.end(Negotiation.State.DROPPED, clock.instant());
            record.enter(fact(reference, Outcome.TALKS_ENDED));
        });
    }

    @Transactional(readOnly = true)
    public Instant countsFrom(String reference) {
        return negotiationOf(reference).countsFrom();
    }

    @Transactional(readOnly = true)
    public UUID complainant(String reference) {
        return disputes.findById(reference)
                .orElseThrow(() -> new Unknown("dispute", reference))
                .complainant();
    }

    /** The parties that did not record the last meeting. */
    @Transactional(readOnly = true)
    public Set<UUID> otherParties(String reference) {
        var others = docket.parties(reference);
        others.remove(negotiationOf(reference).lastMeeting().recordedFor());
        return others;
    }

    @Transactional(readOnly = true)
    public Optional<Negotiation> find(String reference) {
        return negotiations.findByReference(reference);
    }

    private Negotiation negotiationOf(String reference) {
        return find(reference).orElseThrow(() -> new Unknown("negotiation of", reference));
    }

    private UUID partyOfPerson(String reference) {
        return people.find(circumstances.person())
                .filter(person -> person.is(Role.REPRESENTATIVE))
                .map(Person::employer)
                .filter(docket.parties(reference)::contains)
                .orElseThrow(() -> new Refusal("party", "only a representative of a party may say what happened"));
    }

    private LocalDate today(String reference) {
        var zone = alliances.alliance(docket.caseOf(reference).alliance()).zone();
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Fact fact(String reference, Outcome outcome) {
        return Fact.of(docket.caseOf(reference), outcome);
    }
}

package org.concordat.mediation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.notice.Notice.Template;
import org.concordat.notice.NoticeOffice;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes, fixes and holds the sessions of a mediation. */
@Service
@Transactional
public class SessionOffice {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Mediations mediations;
    private final Invitations invitations;
    private final InvitationAnswers answers;
    private final Attendances attendances;
    private final OfferOffice offers;
    private final Spokespersons spokespersons;
    private final Steps steps;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final NoticeOffice notices;
    private final Vault vault;
    private final AllianceRecord record;
    private final Clock clock;

    SessionOffice(
            Mediations mediations,
            Invitations invitations,
            InvitationAnswers answers,
            Attendances attendances,
            OfferOffice offers,
            Spokespersons spokespersons,
            Steps steps,
            AllianceOffice alliances,
            Docket docket,
            NoticeOffice notices,
            Vault vault,
            AllianceRecord record,
            Clock clock) {
        this.mediations = mediations;
        this.invitations = invitations;
        this.answers = answers;
        this.attendances = attendances;
        this.offers = offers;
        this.spokespersons = spokespersons;
        this.steps = steps;
        this.alliances = alliances;
        this.docket = docket;
        this.notices = notices;
        this.vault = vault;
        this.record = record;
        this.clock = clock;
    }

    /**
     * The mediator proposes a session; an earlier proposal is replaced.
     *
     * @param day at midnight UTC, as forms give it
     * @param time on the clocks of the alliance, such as 09:30
     * @param place where or through which link, in the vault
     * @throws Refusal when its time has gone by or the length is no session's
     */
    public void proposeSession(
            String reference, Date day, String time, int hours, Invitation.Mode mode, @Nullable UUID place) {
        mediationOf(reference).requireOpen();
        var date = day(day);
        if (date.isBefore(today(reference))) {
            throw new Refusal("sessionOn", "must not lie in the past");
        }
        var begins = date.atTime(LocalTime.parse(time)).atZone(zone(reference)).toInstant();
        if (begins.isBefore(clock.instant())) {
            throw new Refusal("sessionTime", "must not lie in the past");
        }
        var last = invitations.findTopByReferenceOrderByNumberDesc(reference);
        last.ifPresent(Invitation::replace);
        var number = last.map(Invitation::number).orElse(0) + 1;
        invitations.saveAndFlush(
                new Invitation(reference, number, docket.parties(reference), begins, hours, mode, place));
        notices.serveParties(reference, Template.SESSION_PROPOSED);
        record.enter(fact(reference, Outcome.SESSION_PROPOSED)
                .as(Role.MEDIATOR)
                .with("session", number)
                .with("begins", begins));
        steps.taken(reference);
    }

    /**
     * A representative says whether the party comes; each party answers once.
     *
     * @throws Refusal when the person does not represent the party or the party has answered
     */
    public void answerInvitation(String reference, UUID party, String answer) {
        var invitation = lastOf(reference);
        var person = spokespersons.speakingFor(party, "invitationAnswer");
        var key = new InvitationAnswer.Key(invitation.id(), party);
        if (answers.existsById(key)) {
            throw new Refusal("invitationAnswer", "this party has already answered");
        }
        var given = InvitationAnswer.Answer.of(answer);
        answers.saveAndFlush(new InvitationAnswer(key, person, given, clock.instant()));
        record.enter(fact(reference, Outcome.INVITATION_ANSWERED)
                .to(party)
                .as(Role.REPRESENTATIVE)
                .onBehalfOf(party)
                .with("session", invitation.number())
                .with("answer", answer));
    }

    /** Whether any party cannot come at the time proposed last. */
    @Transactional(readOnly = true)
    public boolean isDeclined(String reference) {
        return answers.to(lastOf(reference).id()).stream().anyMatch(InvitationAnswer::isDeclined);
    }

    /**
     * Whether the time proposed last can stand: every party was asked, none is prevented, and it lies ahead, or all of
     * them agreed to it before it came. Nobody is told afterwards of a session that they were silent about.
     */
    @Transactional(readOnly = true)
    public boolean isTimeSuitable(String reference) {
        var invitation = lastOf(reference);
        var given = answers.to(invitation.id());
        return invitation.asked().containsAll(docket.parties(reference))
                && given.stream().noneMatch(InvitationAnswer::isDeclined)
                && (invitation.isAhead(clock.instant()) || invitation.isAgreedBefore(given));
    }

    /** Nobody was prevented: the session's time stands; whoever did not answer is counted as coming. */
    public void fixSession(String reference) {
        var invitation = lastOf(reference);
        invitation.fix();
        var silent = invitation.asked().size() - answers.to(invitation.id()).size();
        notices.serveParties(reference, Template.SESSION_FIXED);
        record.enter(fact(reference, Outcome.SESSION_FIXED)
                .with("session", invitation.number())
                .with("begins", invitation.beginsAt())
                .with("silent", silent));
        steps.taken(reference);
    }

    /** When the session that was fixed last begins. */
    @Transactional(readOnly = true)
    public Instant begin(String reference) {
        return lastOf(reference).beginsAt();
    }

    /**
     * Notes whether a session took place and who came; of what was said nothing leaves the room (UMA section 7).
     *
     * @throws Refusal when the day lies ahead, or somebody is named who is no party
     */
    public void holdSession(String reference, SessionReport report) {
        var mediation = mediationOf(reference);
        var absent = absent(reference, report);
        mediation.holdSession(
                new Session(day(report.day()), report.held(), report.held() && absent.isEmpty()), today(reference));
        if (report.outcome() == SessionReport.Outcome.OFFERS) {
            offers.askForOffers(reference, mediation.askForOffers());
        }
        record.enter(fact(reference, report.held() ? Outcome.SESSION_HELD : Outcome.SESSION_NOT_HELD)
                .as(Role.MEDIATOR)
                .with("heldOn", day(report.day()))
                .with("everyPartyAttended", report.held() && absent.isEmpty()));
        invitations.findTopByReferenceOrderByNumberDesc(reference).ifPresent(Invitation::report);
        noteAttendance(reference, mediation.sessions().size(), absent, report.held());
        steps.taken(reference);
    }

    /** Nobody is left to hold the sessions that lie ahead: the parties are told; without one nothing happens. */
    void cancelSessions(String reference) {
        var ahead = invitations.findByReferenceOrderByNumber(reference).stream()
                .filter(each -> each.isAhead(clock.instant()))
                .toList();
        for (var invitation : ahead) {
            invitation.cancel();
            notices.serveParties(reference, Template.SESSION_CANCELLED);
            record.enter(fact(reference, Outcome.SESSION_CANCELLED)
                    .with("session", invitation.number())
                    .with("begins", invitation.beginsAt()));
        }
    }

    private void noteAttendance(String reference, int session, Set<UUID> absent, boolean held) {
        docket.parties(reference)
                .forEach(party -> attendances.save(new Attendance(
                        new Attendance.Key(reference, session, party), held && !absent.contains(party))));
        absent.forEach(party -> {
            notices.serve(reference, party, Template.SESSION_MISSED);
            record.enter(fact(reference, Outcome.SESSION_MISSED)
                    .to(party)
                    .as(Role.MEDIATOR)
                    .with("session", session)
                    .with("party", party));
        });
    }

    private Set<UUID> absent(String reference, SessionReport report) {
        if (report.absent() == null) {
            return Set.of();
        }
        var parties = docket.parties(reference);
        return list(vault.openText(report.absent())).stream()
                .map(named -> parties.stream()
                        .filter(party -> party.toString().equals(named))
                        .findFirst()
                        .orElseThrow(() -> new Refusal("absentParties", "must be parties of this dispute")))
                .collect(Collectors.toSet());
    }

    private static List<String> list(String json) {
        try {
            return MAPPER.readValue(json, new TypeReference<List<String>>() {});
        } catch (JsonProcessingException e) {
            throw new Refusal("absentParties", "must be a list of parties");
        }
    }

    /** The sessions whose time stands or stood, the first one first. */
    @Transactional(readOnly = true)
    public List<Invitation> fixedSessions(String reference) {
        return invitations.findByReferenceOrderByNumber(reference).stream()
                .filter(Invitation::isFixed)
                .toList();
    }

    /** The sessions whose time stood until they were cancelled, the first one first. */
    @Transactional(readOnly = true)
    public List<Invitation> cancelledSessions(String reference) {
        return invitations.findByReferenceOrderByNumber(reference).stream()
                .filter(Invitation::isCancelled)
                .toList();
    }

    /** The sessions that are proposed, stand, stood or were cancelled, the first one first. */
    @Transactional(readOnly = true)
    public List<Invitation> sessionsOf(String reference) {
        return invitations.findByReferenceOrderByNumber(reference).stream()
                .filter(Invitation::isOnTheCalendar)
                .toList();
    }

    private Invitation lastOf(String reference) {
        return invitations
                .findTopByReferenceOrderByNumberDesc(reference)
                .orElseThrow(() -> new Unknown("invitation of", reference));
    }

    private Mediation mediationOf(String reference) {
        return mediations.findByReference(reference).orElseThrow(() -> new Unknown("mediation of", reference));
    }

    private static LocalDate day(Date day) {
        return LocalDate.ofInstant(day.toInstant(), ZoneOffset.UTC);
    }

    private LocalDate today(String reference) {
        return LocalDate.ofInstant(clock.instant(), zone(reference));
    }

    private ZoneId zone(String reference) {
        return alliances.alliance(docket.caseOf(reference).alliance()).zone();
    }

    private Fact fact(String reference, Outcome outcome) {
        return Fact.of(docket.caseOf(reference), outcome);
    }
}

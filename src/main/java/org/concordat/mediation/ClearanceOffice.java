package org.concordat.mediation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hears a named person and the parties before the file is opened: independence, objections, and who decides them. */
@Service
@Transactional
public class ClearanceOffice {

    private final Nominations nominations;
    private final PartyAnswers answers;
    private final Docket docket;
    private final People people;
    private final Vault vault;
    private final NoticeOffice notices;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Clock clock;

    ClearanceOffice(
            Nominations nominations,
            PartyAnswers answers,
            Docket docket,
            People people,
            Vault vault,
            NoticeOffice notices,
            AllianceRecord record,
            Circumstances circumstances,
            Clock clock) {
        this.nominations = nominations;
        this.answers = answers;
        this.docket = docket;
        this.people = people;
        this.vault = vault;
        this.notices = notices;
        this.record = record;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /**
     * The named person states whether they are independent and available.
     *
     * @param ties the vault's id of what they disclosed; every party may read it
     */
    public void declareIndependence(UUID nominationId, boolean independent, @Nullable UUID ties) {
        var nomination = get(nominationId);
        requireNamed(nomination);
        nomination.declare(independent, ties, clock.instant());
        if (independent) {
            notices.serveParties(
                    nomination.reference(),
                    nomination.standsInFor() == null ? Notice.Template.MEDIATOR_NAMED : Notice.Template.DELEGATE_NAMED);
        }
        record.enter(fact(nomination, independent ? Outcome.MEDIATOR_INDEPENDENT : Outcome.MEDIATOR_UNAVAILABLE)
                .as(Role.MEDIATOR)
                .with("ties", ties)
                .with("hash", ties == null ? null : vault.describe(ties).hash()));
    }

    private void requireNamed(Nomination nomination) {
        if (!nomination.person().equals(circumstances.person())) {
            throw new Refusal("independence", "only the named person may state it");
        }
    }

    /** The time for a statement is over: whoever says nothing does not mediate. */
    public void missStatement(UUID nominationId) {
        var nomination = get(nominationId);
        nomination.staySilent(clock.instant());
        record.enter(fact(nomination, Outcome.DECLARATION_MISSING));
    }

    @Transactional(readOnly = true)
    public List<UUID> objecting(UUID nominationId) {
        return List.copyOf(docket.parties(get(nominationId).reference()));
    }

    /**
     * A party objects or does not; each party answers once.
     *
     * @param reasons the vault's id of what makes the party doubt
     * @throws Refusal when an objection has no reasons, the person does not represent the party, or it has answered
     */
    public void raiseObjection(UUID nominationId, UUID party, boolean objects, @Nullable UUID reasons) {
        var nomination = get(nominationId);
        if (objects && reasons == null) {
            throw new Refusal("objectionReasons", "must say what makes you doubt the named person");
        }
        requireRepresentative(party);
        var key = new PartyAnswer.Key(nominationId, PartyAnswer.Question.OBJECTION, party);
        if (answers.existsById(key)) {
            throw new Refusal("objection", "this party has already answered");
        }
        answers.saveAndFlush(new PartyAnswer(key, circumstances.person(), objects, clock.instant()));
        record.enter(fact(nomination, objects ? Outcome.OBJECTION_RAISED : Outcome.NO_OBJECTION)
                .to(party)
                .as(Role.REPRESENTATIVE)
                .onBehalfOf(party)
                .with("reasons", objects ? reasons : null));
    }

    private void requireRepresentative(UUID party) {
        var represents = people.representativesOf(party).stream()
                .anyMatch(each -> each.username().equals(circumstances.person()));
        if (!represents) {
            throw new Refusal("objection", "only a representative of the party may object for it");
        }
    }

    @Transactional(readOnly = true)
    public boolean isObjectedTo(UUID nominationId) {
        return answers.about(nominationId, PartyAnswer.Question.OBJECTION).stream()
                .anyMatch(PartyAnswer::isAgainst);
    }

    /** Who decides an objection: neither the named person nor, if there is anybody else, who named them. */
    @Transactional(readOnly = true)
    public List<String> deciders(UUID nominationId) {
        var nomination = get(nominationId);
        var others = Stream.of(Role.COMMITTEE_MEMBER, Role.CASE_MANAGER)
                .flatMap(role -> people.eligible(role, nomination.reference()).stream())
                .map(Person::username)
                .filter(person -> !person.equals(nomination.person()))
                .distinct()
                .toList();
        var impartial = others.stream()
                .filter(person -> !person.equals(nomination.namedBy()))
                .toList();
        return impartial.isEmpty() ? others : impartial;
    }

    /**
     * Somebody who did not name the mediator decides about the objection, for reasons the parties may read.
     *
     * @throws Refusal when the person is none of those who decide it
     */
    public void decideObjection(UUID nominationId, boolean upheld, UUID reasons) {
        var nomination = get(nominationId);
        requireDecider(nomination);
        if (upheld) {
            nomination.upholdObjection();
        }
        notices.serveParties(nomination.reference(), Notice.Template.OBJECTION_DECIDED);
        record.enter(fact(nomination, upheld ? Outcome.OBJECTION_UPHELD : Outcome.OBJECTION_REJECTED)
                .as(roleOf(circumstances.person()))
                .with("reasons", reasons));
    }

    private void requireDecider(Nomination nomination) {
        var person = circumstances.person();
        var deciders = deciders(nomination.id());
        var decides = deciders.isEmpty()
                ? people.isEligible(Role.ADMINISTRATOR, person, nomination.reference())
                : deciders.contains(person);
        if (!decides) {
            throw new Refusal(
                    "objectionDecision",
                    "must be decided by somebody who neither is nor named the mediator and works for no party");
        }
    }

    private Role roleOf(String person) {
        return people.get(person).is(Role.COMMITTEE_MEMBER) ? Role.COMMITTEE_MEMBER : Role.CASE_MANAGER;
    }

    private Nomination get(UUID id) {
        return nominations.findById(id).orElseThrow(() -> new Unknown("nomination", id));
    }

    private Fact fact(Nomination nomination, Outcome outcome) {
        return Fact.of(docket.caseOf(nomination.reference()), outcome)
                .with("nomination", nomination.id())
                .with("mediator", nomination.person())
                .with("standsInFor", nomination.standsInFor());
    }
}

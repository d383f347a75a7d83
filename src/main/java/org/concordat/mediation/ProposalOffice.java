package org.concordat.mediation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.DocketCase.Side;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.mediation.AppointmentOffice.Need;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A party proposes a mediator to the others, who accept or do not. */
@Service
@Transactional
public class ProposalOffice {

    private final Searches searches;
    private final PartyAnswers answers;
    private final Docket docket;
    private final People people;
    private final AllianceRecord record;
    private final Spokespersons spokespersons;
    private final Clock clock;

    ProposalOffice(
            Searches searches,
            PartyAnswers answers,
            Docket docket,
            People people,
            AllianceRecord record,
            Spokespersons spokespersons,
            Clock clock) {
        this.searches = searches;
        this.answers = answers;
        this.docket = docket;
        this.people = people;
        this.record = record;
        this.spokespersons = spokespersons;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Person> complainants(String reference) {
        var docketCase = docket.caseOf(reference);
        return docketCase.parties().stream()
                .filter(party -> docketCase.side(party) == Side.COMPLAINANT)
                .flatMap(party -> people.representativesOf(party).stream())
                .toList();
    }

    /**
     * The complainant proposes somebody to the other parties.
     *
     * @return the nomination's id
     * @throws Refusal when the person may not be named
     */
    public UUID proposeMediator(Need need, @Nullable String mediator) {
        var nomination = searches.nominate(need, mediator);
        var proposer = memberOf(nomination.namedBy());
        nomination.ask(docket.parties(need.reference()).stream()
                .filter(party -> !party.equals(proposer))
                .toList());
        record.enter(fact(need.reference(), Outcome.MEDIATOR_PROPOSED)
                .as(Role.REPRESENTATIVE)
                .onBehalfOf(proposer)
                .with("nomination", nomination.id())
                .with("mediator", mediator));
        return nomination.id();
    }

    private UUID memberOf(String username) {
        var employer = people.get(username).employer();
        if (employer == null) {
            throw new Refusal("mediator", "only a representative of the complainant may propose");
        }
        return employer;
    }

    /** The parties that are asked about a proposal: all but the one that made it. */
    @Transactional(readOnly = true)
    public List<UUID> answering(UUID nominationId) {
        return List.copyOf(searches.nomination(nominationId).asked());
    }

    /**
     * A party accepts the proposed mediator or does not; each party answers once.
     *
     * @throws Refusal when the person does not represent the party or the party has answered
     */
    public void answerProposal(UUID nominationId, UUID party, boolean accepted) {
        var nomination = searches.nomination(nominationId);
        answer(nomination, PartyAnswer.Question.PROPOSAL, party, !accepted);
        record.enter(fact(nomination.reference(), accepted ? Outcome.PROPOSAL_ACCEPTED : Outcome.PROPOSAL_DECLINED)
                .to(party)
                .as(Role.REPRESENTATIVE)
                .onBehalfOf(party)
                .with("nomination", nominationId));
    }

    private void answer(Nomination nomination, PartyAnswer.Question question, UUID party, boolean against) {
        var person = spokespersons.speakingFor(party, "answer");
        var key = new PartyAnswer.Key(nomination.id(), question, party);
        if (answers.existsById(key)) {
            throw new Refusal("answer", "this party has already answered");
        }
        answers.saveAndFlush(new PartyAnswer(key, person, against, clock.instant()));
    }

    /** The time to answer is over: who said nothing has consented. */
    public void acceptBySilence(UUID nominationId) {
        var nomination = searches.nomination(nominationId);
        var answered = answers.about(nominationId, PartyAnswer.Question.PROPOSAL).stream()
                .map(PartyAnswer::party)
                .toList();
        answering(nominationId).stream()
                .filter(party -> !answered.contains(party))
                .forEach(party -> record.enter(fact(nomination.reference(), Outcome.CONSENT_BY_SILENCE)
                        .to(party)
                        .onBehalfOf(party)
                        .with("nomination", nominationId)));
    }

    @Transactional(readOnly = true)
    public boolean isProposalAccepted(UUID nominationId) {
        return answers.about(nominationId, PartyAnswer.Question.PROPOSAL).stream()
                .noneMatch(PartyAnswer::isAgainst);
    }

    private Fact fact(String reference, Outcome outcome) {
        return Fact.of(docket.caseOf(reference), outcome);
    }
}

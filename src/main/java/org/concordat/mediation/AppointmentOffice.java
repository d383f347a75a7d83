package org.concordat.mediation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.DocketCase.Side;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Option;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.mediation.PoolOffice.Pooled;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds a mediator for a dispute: by joint choice, by a list with strikes, or by appointment. */
@Service
@Transactional
public class AppointmentOffice {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Appointments appointments;
    private final Nominations nominations;
    private final PartyAnswers answers;
    private final Strikes strikes;
    private final Mediations mediations;
    private final PoolOffice pool;
    private final Docket docket;
    private final People people;
    private final Vault vault;
    private final NoticeOffice notices;
    private final Selections selections;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Steps steps;
    private final Clock clock;

    AppointmentOffice(
            Appointments appointments,
            Nominations nominations,
            PartyAnswers answers,
            Strikes strikes,
            Mediations mediations,
            PoolOffice pool,
            Docket docket,
            People people,
            Vault vault,
            NoticeOffice notices,
            Selections selections,
            AllianceRecord record,
            Circumstances circumstances,
            Steps steps,
            Clock clock) {
        this.appointments = appointments;
        this.nominations = nominations;
        this.answers = answers;
        this.strikes = strikes;
        this.mediations = mediations;
        this.pool = pool;
        this.docket = docket;
        this.people = people;
        this.vault = vault;
        this.notices = notices;
        this.selections = selections;
        this.record = record;
        this.circumstances = circumstances;
        this.steps = steps;
        this.clock = clock;
    }

    /** What is looked for: the case, its lane, and what the mediator should know about. */
    public record Need(String reference, String lane, String skill) {}

    /** Whether the parties still choose together: the table says so, and nobody was named yet. */
    public boolean isJointChoice(Need need) {
        return selections.of(need).jointChoice()
                && !nominations.existsByAppointment(search(need).id());
    }

    /** Who may be named now, the best fit first: those left on the list, or, without one, everybody left. */
    public List<Pooled> choices(Need need) {
        return find(need.reference())
                .map(search -> narrowed(search, undeclined(search, left(need)), strikes.namesIn(search.id())))
                .orElseGet(() -> left(need));
    }

    /** The same as a party sees it: whom another one struck is nothing that it may work out. */
    public List<Pooled> choicesForParties(Need need) {
        return find(need.reference())
                .map(search -> narrowed(search, undeclined(search, left(need)), Set.of()))
                .orElseGet(() -> left(need));
    }

    private List<Pooled> left(Need need) {
        var out = nominations.findByReferenceOrderByNamedAt(need.reference()).stream()
                .filter(Nomination::isOut)
                .map(Nomination::person)
                .collect(Collectors.toSet());
        return pool.eligible(need.reference(), selections.of(need).lookBackYears(), need.skill()).stream()
                .filter(each -> !out.contains(each.person().username()))
                .toList();
    }

    /** Whom a party has declined is passed over while anybody else is left. */
    private List<Pooled> undeclined(Appointment search, List<Pooled> left) {
        var declined = nominations.declinedIn(search.id());
        var others = left.stream()
                .filter(each -> !declined.contains(each.person().username()))
                .toList();
        return others.isEmpty() ? left : others;
    }

    /** When every name on the list has fallen away, the pool is open again, but for those a party struck. */
    private static List<Pooled> narrowed(Appointment search, List<Pooled> left, Collection<String> struck) {
        var unstruck = left.stream()
                .filter(each -> !struck.contains(each.person().username()))
                .toList();
        var listed = unstruck.stream()
                .filter(each -> search.list().contains(each.person().username()))
                .toList();
        return listed.isEmpty() ? unstruck : listed;
    }

    /** What is looked for in a case that waits for a mediator; nothing in any other. */
    @Transactional(readOnly = true)
    public Optional<Need> need(String reference) {
        return find(reference).map(Appointment::need);
    }

    /** The names on the list that was drawn. */
    @Transactional(readOnly = true)
    public List<Option> listed(String reference) {
        return open(reference).list().stream()
                .map(each -> new Option(each, people.nameOf(each)))
                .toList();
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
        var nomination = nominate(need, mediator);
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

    private Nomination nominate(Need need, @Nullable String mediator) {
        var isChoice =
                choices(need).stream().anyMatch(each -> each.person().username().equals(mediator));
        if (mediator == null || !isChoice) {
            throw new Refusal(
                    "mediator", "must be a mediator who belongs to no party, has no tie to one and is left to choose");
        }
        return nominations.saveAndFlush(
                new Nomination(search(need), mediator, circumstances.person(), clock.instant()));
    }

    /** The parties that are asked about a proposal: all but the one that made it. */
    @Transactional(readOnly = true)
    public List<UUID> answering(UUID nominationId) {
        return List.copyOf(get(nominationId).asked());
    }

    /**
     * A party accepts the proposed mediator or does not; each party answers once.
     *
     * @throws Refusal when the person does not represent the party or the party has answered
     */
    public void answerProposal(UUID nominationId, UUID party, boolean accepted) {
        var nomination = get(nominationId);
        answer(nomination, PartyAnswer.Question.PROPOSAL, party, !accepted);
        record.enter(fact(nomination.reference(), accepted ? Outcome.PROPOSAL_ACCEPTED : Outcome.PROPOSAL_DECLINED)
                .to(party)
                .as(Role.REPRESENTATIVE)
                .onBehalfOf(party)
                .with("nomination", nominationId));
    }

    private void answer(Nomination nomination, PartyAnswer.Question question, UUID party, boolean against) {
        requireRepresentative(party);
        var key = new PartyAnswer.Key(nomination.id(), question, party);
        if (answers.existsById(key)) {
            throw new Refusal("answer", "this party has already answered");
        }
        answers.saveAndFlush(new PartyAnswer(key, circumstances.person(), against, clock.instant()));
    }

    private void requireRepresentative(UUID party) {
        var represents = people.representativesOf(party).stream()
                .anyMatch(each -> each.username().equals(circumstances.person()));
        if (!represents) {
            throw new Refusal("answer", "only a representative of the party may answer for it");
        }
    }

    /** The time to answer is over: who said nothing has consented. */
    public void acceptBySilence(UUID nominationId) {
        var nomination = get(nominationId);
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

    /** Draws the list from which the parties strike: those who know the subject and have least to do. */
    public void drawStrikeList(Need need) {
        var selection = selections.of(need);
        var names = choices(need).stream()
                .limit(selection.names())
                .map(each -> each.person().username())
                .toList();
        search(need).draw(names);
        record.enter(fact(need.reference(), Outcome.STRIKE_LIST_DRAWN)
                .under(selection.rule())
                .with("names", names.size())
                .with("list", String.join(",", names)));
    }

    /** The parties that may strike: all of them, or nobody when the list is too short for it. */
    public List<UUID> striking(Need need) {
        return most(need) == 0 ? List.of() : List.copyOf(docket.parties(need.reference()));
    }

    private int most(Need need) {
        var listed = open(need.reference()).list().size();
        return listed == 0
                ? 0
                : selections
                        .of(need)
                        .strikesFor(listed, docket.parties(need.reference()).size());
    }

    /**
     * A party strikes names from the list; each party once. Which ones, the record does not say.
     *
     * @param marked the vault's id of the names as marked on the list, if any were
     * @throws Refusal when a name is not on the list, or there are too many
     */
    public void strikeNames(Need need, UUID party, @Nullable UUID marked) {
        var search = open(need.reference());
        var names = marked == null ? Set.<String>of() : names(vault.openText(marked));
        requireRepresentative(party);
        if (!search.list().containsAll(names)) {
            throw new Refusal("strikes", "must be names on the list");
        }
        if (names.size() > most(need)) {
            throw new Refusal("strikes", "must be no more than " + most(need) + " of the names on the list");
        }
        if (strikes.hasStruck(search.id(), party)) {
            throw new Refusal("strikes", "this party has already struck");
        }
        names.forEach(name -> strikes.save(
                new Strike(new Strike.Key(search.id(), party, name), circumstances.person(), clock.instant())));
        strikes.flush();
        record.enter(fact(need.reference(), Outcome.NAMES_STRUCK)
                .to(party)
                .as(Role.REPRESENTATIVE)
                .onBehalfOf(party)
                .with("number", names.size()));
    }

    private static Set<String> names(String json) {
        try {
            return Set.copyOf(JSON.readValue(json, new TypeReference<HashSet<String>>() {}));
        } catch (JsonProcessingException e) {
            throw new Refusal("strikes", "must be a list of names");
        }
    }

    /**
     * The office names a mediator, who is asked for a statement and sees no file yet.
     *
     * @return the nomination's id
     * @throws Refusal when the person may not be named
     */
    public UUID appointMediator(Need need, @Nullable String mediator) {
        var nomination = nominate(need, mediator);
        record.enter(fact(need.reference(), Outcome.MEDIATOR_NAMED)
                .under(selections.of(need).rule())
                .as(Role.CASE_MANAGER)
                .with("nomination", nomination.id())
                .with("mediator", mediator));
        return nomination.id();
    }

    /** Whether the named person may be appointed: since they were named, a member may have joined that they are tied to. */
    @Transactional(readOnly = true)
    public boolean isCleared(Need need, UUID nominationId) {
        var nomination = get(nominationId);
        return nomination.isIndependent()
                && pool.isFree(
                        nomination.person(),
                        nomination.reference(),
                        selections.of(need).lookBackYears());
    }

    /** The named person is cleared: from now on they mediate and see the file. */
    public void recordAppointment(UUID nominationId) {
        var nomination = get(nominationId);
        var reference = nomination.reference();
        nomination.appoint();
        open(reference).end(Appointment.State.APPOINTED, clock.instant());
        mediations
                .findByReference(reference)
                .ifPresentOrElse(
                        mediation -> mediation.continueWith(nomination.person()),
                        () -> mediations.saveAndFlush(new Mediation(reference, nomination.person(), clock.instant())));
        docket.givePart(reference, nomination.person(), Role.MEDIATOR);
        notices.serveParties(reference, Notice.Template.MEDIATOR_APPOINTED);
        record.enter(fact(reference, Outcome.MEDIATOR_APPOINTED)
                .with("nomination", nominationId)
                .with("mediator", nomination.person()));
        steps.taken(reference);
    }

    /** Whether the appointed mediator still mediates, or has stepped down since. */
    @Transactional(readOnly = true)
    public boolean isInOffice(String reference) {
        return mediations
                .findByReference(reference)
                .filter(mediation ->
                        docket.partsOf(reference, mediation.mediator()).contains(Role.MEDIATOR))
                .isPresent();
    }

    /** Nobody is left who could mediate. */
    public void recordNobodyFound(Need need) {
        search(need).end(Appointment.State.NOBODY_FOUND, clock.instant());
        notices.serveParties(need.reference(), Notice.Template.NO_MEDIATOR_FOUND);
        record.enter(fact(need.reference(), Outcome.NO_MEDIATOR_FOUND));
    }

    /** The person a nomination names. */
    @Transactional(readOnly = true)
    public Option named(UUID nominationId) {
        var person = get(nominationId).person();
        return new Option(person, people.nameOf(person));
    }

    private Nomination get(UUID id) {
        return nominations.findById(id).orElseThrow(() -> new Unknown("nomination", id));
    }

    private Appointment search(Need need) {
        return find(need.reference())
                .orElseGet(() -> appointments.saveAndFlush(new Appointment(need, clock.instant())));
    }

    private Appointment open(String reference) {
        return find(reference).orElseThrow(() -> new Unknown("search for a mediator of", reference));
    }

    private Optional<Appointment> find(String reference) {
        return appointments.findByReferenceAndState(reference, Appointment.State.OPEN);
    }

    private UUID memberOf(String username) {
        var employer = people.get(username).employer();
        if (employer == null) {
            throw new Refusal("mediator", "only a representative of the complainant may propose");
        }
        return employer;
    }

    private Fact fact(String reference, Outcome outcome) {
        return Fact.of(docket.caseOf(reference), outcome);
    }
}

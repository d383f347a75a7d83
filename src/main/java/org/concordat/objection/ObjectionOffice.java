package org.concordat.objection;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Option;
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

/** Hears the parties about a named person, each of them once, and has somebody else decide about what they object. */
@Service
@Transactional
public class ObjectionOffice {

    private final Objections objections;
    private final List<NamedPeople> rooms;
    private final Docket docket;
    private final People people;
    private final NoticeOffice notices;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Clock clock;

    ObjectionOffice(
            Objections objections,
            List<NamedPeople> rooms,
            Docket docket,
            People people,
            NoticeOffice notices,
            AllianceRecord record,
            Circumstances circumstances,
            Clock clock) {
        this.objections = objections;
        this.rooms = rooms;
        this.docket = docket;
        this.people = people;
        this.notices = notices;
        this.record = record;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /**
     * Every party that was not asked about this person before is told of them, and may object from then on.
     *
     * @return the hearing's id
     */
    public UUID askParties(UUID namedId) {
        var named = get(namedId);
        var hearing = UUID.randomUUID();
        var parties = unasked(named);
        objections.saveAllAndFlush(parties.stream()
                .map(party -> new Objection(new Objection.Key(namedId, party), hearing, clock.instant()))
                .toList());
        notices.serve(named.reference(), parties, named.notice());
        return hearing;
    }

    /** The parties asked in a hearing. */
    @Transactional(readOnly = true)
    public List<UUID> asked(UUID hearing) {
        return objections.findByHearing(hearing).stream().map(Objection::party).toList();
    }

    /** Whether a member has become a party that was not asked about this person. None becomes one until this transaction has ended. */
    public boolean hasPartyJoined(UUID namedId) {
        var named = get(namedId);
        docket.hold(named.reference());
        return !unasked(named).isEmpty();
    }

    private List<UUID> unasked(NamedPerson named) {
        var asked = objections.to(named.id()).stream().map(Objection::party).collect(Collectors.toSet());
        return docket.parties(named.reference()).stream()
                .filter(party -> !asked.contains(party))
                .toList();
    }

    /**
     * A party objects or does not; each party answers once.
     *
     * @param reasons the vault's id of what makes the party doubt
     * @throws Refusal when an objection has no reasons, the person does not represent the party, or it has answered
     */
    public void raiseObjection(UUID hearing, UUID party, boolean objects, @Nullable UUID reasons) {
        if (objects && reasons == null) {
            throw new Refusal("objectionReasons", "must say what makes you doubt the named person");
        }
        requireRepresentative(party);
        var objection = objections.findByHearing(hearing).stream()
                .filter(each -> each.party().equals(party))
                .findFirst()
                .orElseThrow(() -> new Unknown("party in hearing", hearing));
        objection.answer(objects, circumstances.person(), clock.instant());
        record.enter(fact(get(objection.named()), objects ? Outcome.OBJECTION_RAISED : Outcome.NO_OBJECTION)
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

    /** The time to object is over: who said nothing has no objection. */
    public void closeWindow(UUID hearing) {
        objections.findByHearing(hearing).forEach(Objection::closeWindow);
    }

    @Transactional(readOnly = true)
    public boolean isObjectedTo(UUID hearing) {
        return objections.findByHearing(hearing).stream().anyMatch(Objection::isRaised);
    }

    /** Whether the parties were asked about this person, and what they said was decided. */
    @Transactional(readOnly = true)
    public boolean isHeard(UUID namedId) {
        var asked = objections.to(namedId);
        return !asked.isEmpty() && asked.stream().noneMatch(Objection::isOpen);
    }

    /** Whether any objection to this person was upheld. */
    @Transactional(readOnly = true)
    public boolean isUpheld(UUID namedId) {
        return objections.to(namedId).stream().anyMatch(Objection::isUpheld);
    }

    /** Who decides an objection: neither the named person nor, if there is anybody else, who named them. */
    @Transactional(readOnly = true)
    public List<String> deciders(UUID namedId) {
        var named = get(namedId);
        var others = Stream.of(Role.COMMITTEE_MEMBER, Role.CASE_MANAGER)
                .flatMap(role -> people.eligible(role, named.reference()).stream())
                .map(Person::username)
                .filter(person -> !person.equals(named.person()))
                .distinct()
                .toList();
        var impartial = others.stream()
                .filter(person -> !person.equals(named.namedBy()))
                .toList();
        return impartial.isEmpty() ? others : impartial;
    }

    /**
     * Somebody who did not name the person decides about what was objected in a hearing, for reasons the parties may read.
     *
     * @throws Refusal when the person is none of those who decide it
     */
    public void decideObjection(UUID hearing, boolean upheld, UUID reasons) {
        var raised = objections.findByHearing(hearing).stream()
                .filter(Objection::isRaised)
                .toList();
        var named = raised.stream()
                .map(Objection::named)
                .map(this::get)
                .findFirst()
                .orElseThrow(() -> new Unknown("objection in hearing", hearing));
        requireDecider(named);
        raised.forEach(each -> each.decide(upheld));
        if (upheld) {
            roomOf(named.id()).upholdObjection(named.id());
        }
        notices.serveParties(named.reference(), Notice.Template.OBJECTION_DECIDED);
        record.enter(fact(named, upheld ? Outcome.OBJECTION_UPHELD : Outcome.OBJECTION_REJECTED)
                .as(roleOf(circumstances.person()))
                .with("reasons", reasons));
    }

    private void requireDecider(NamedPerson named) {
        var person = circumstances.person();
        var deciders = deciders(named.id());
        var decides = deciders.isEmpty()
                ? people.isEligible(Role.ADMINISTRATOR, person, named.reference())
                : deciders.contains(person);
        if (!decides) {
            throw new Refusal(
                    "objectionDecision",
                    "must be decided by somebody who neither is nor named the person and works for no party");
        }
    }

    private Role roleOf(String person) {
        return people.get(person).is(Role.COMMITTEE_MEMBER) ? Role.COMMITTEE_MEMBER : Role.CASE_MANAGER;
    }

    /** The person that a question is about. */
    @Transactional(readOnly = true)
    public Option named(UUID namedId) {
        var person = get(namedId).person();
        return new Option(person, people.nameOf(person));
    }

    /** What the person is named as. */
    @Transactional(readOnly = true)
    public NamedPerson.Capacity capacity(UUID namedId) {
        return get(namedId).capacity();
    }

    private NamedPerson get(UUID id) {
        return roomOf(id).find(id).orElseThrow();
    }

    private NamedPeople roomOf(UUID id) {
        return rooms.stream()
                .filter(room -> room.find(id).isPresent())
                .findFirst()
                .orElseThrow(() -> new Unknown("named person", id));
    }

    private Fact fact(NamedPerson named, Outcome outcome) {
        return Fact.of(docket.caseOf(named.reference()), outcome)
                .with("named", named.id())
                .with(named.capacity().fact(), named.person())
                .with("standsInFor", named.standsInFor());
    }
}

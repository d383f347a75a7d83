package org.concordat.alliance;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Founds alliances, admits members, fills seats and registers people; every change is an entry. */
@Service
@Transactional
public class AllianceOffice {

    /** Who may learn a secret is few. */
    private static final int MOST_CUSTODIANS = 3;

    private final Alliances alliances;
    private final Members members;
    private final Seats seats;
    private final Persons persons;
    private final Accounts accounts;
    private final CharterCalendars calendars;
    private final FoundingRules rules;
    private final OpenBallots ballots;
    private final OpenTasks tasks;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Clock clock;

    AllianceOffice(
            Alliances alliances,
            Members members,
            Seats seats,
            Persons persons,
            Accounts accounts,
            CharterCalendars calendars,
            FoundingRules rules,
            @Lazy OpenBallots ballots,
            @Lazy OpenTasks tasks,
            AllianceRecord record,
            Circumstances circumstances,
            Clock clock) {
        this.alliances = alliances;
        this.members = members;
        this.seats = seats;
        this.persons = persons;
        this.accounts = accounts;
        this.calendars = calendars;
        this.rules = rules;
        this.ballots = ballots;
        this.tasks = tasks;
        this.record = record;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    public Alliance found(String code, String name, String zone, String calendar) {
        if (alliances.findByCode(Words.code("code", code)).isPresent()) {
            throw new Refusal("code", "there is already an alliance \"" + code + "\"");
        }
        calendars.require(null, Words.code("calendar", calendar));
        var alliance = alliances.saveAndFlush(new Alliance(code, name, zone, calendar, clock.instant()));
        record.enter(fact(alliance.id(), Outcome.ALLIANCE_FOUNDED, alliance.id())
                .with("code", code)
                .with("zone", zone)
                .with("calendar", calendar));
        rules.enterInForce(alliance.id());
        return alliance;
    }

    /** Amends what the charter says of days, alone, where it lets one person do that. */
    public void amendCharter(String code, String zone, String calendar) {
        var terms = new CharterTerms(zone, calendar, alliance(code).wantsSecondPerson());
        amendCharter(code, terms, circumstances.person());
    }

    /**
     * Amends the charter.
     *
     * @param proposedBy who proposed it: where the charter wants a second person, another than the one who acts
     * @throws Refusal naming the term that breaks a rule
     */
    public void amendCharter(String code, CharterTerms terms, String proposedBy) {
        var alliance = alliance(code);
        if (alliance.wantsSecondPerson() && proposedBy.equals(circumstances.person())) {
            throw new Refusal("charter", "is amended by two persons: one proposes, another approves");
        }
        requireGood(alliance, terms);
        alliance.amendCharter(terms);
        record.enter(fact(alliance.id(), Outcome.CHARTER_AMENDED, alliance.id())
                .with("zone", terms.zone())
                .with("calendar", terms.calendar())
                .with("secondPerson", terms.secondPerson())
                .with("proposedBy", proposedBy.equals(circumstances.person()) ? null : proposedBy));
    }

    /**
     * Lets only terms pass that a charter can have.
     *
     * @throws Refusal naming the term that breaks a rule
     */
    public void requireGood(Alliance alliance, CharterTerms terms) {
        Alliance.requireZone(terms.zone());
        calendars.require(alliance.id(), Words.code("calendar", terms.calendar()));
        if (terms.secondPerson()) {
            requireTwo(alliance, Role.ADMINISTRATOR, "administrators");
            requireTwo(alliance, Role.PROCESS_OWNER, "process owners");
        }
    }

    private void requireTwo(Alliance alliance, Role role, String people) {
        if (persons.inRole(alliance.id(), role).size() < 2) {
            throw new Refusal("secondPerson", "needs two " + people + " in this alliance");
        }
    }

    public Member admit(String allianceCode, String code, String name, Member.Kind kind) {
        var alliance = alliance(allianceCode);
        if (members.findByAllianceAndCode(alliance.id(), Words.code("code", code))
                .isPresent()) {
            throw new Refusal("code", "there is already a member \"" + code + "\"");
        }
        var member = members.saveAndFlush(new Member(alliance, code, name, kind, clock.instant()));
        record.enter(fact(alliance.id(), Outcome.MEMBER_ADMITTED, member.id())
                .with("code", code)
                .with("kind", kind));
        return member;
    }

    /**
     * Registers a person and opens their account.
     *
     * @param memberCode the member they work for; none for people of the alliance's own office
     */
    public Person register(
            String allianceCode,
            String username,
            String name,
            @Nullable String memberCode,
            Set<Role> roles,
            String password) {
        return register(allianceCode, username, name, memberCode, roles, password, null);
    }

    /** Registers a person whom mail finds at an address, if one is given. */
    public Person register(
            String allianceCode,
            String username,
            String name,
            @Nullable String memberCode,
            Set<Role> roles,
            String password,
            @Nullable String mailAddress) {
        var alliance = alliance(allianceCode);
        if (persons.existsById(Words.code("username", username))) {
            throw new Refusal("username", "is taken");
        }
        var employer = memberCode == null
                ? null
                : member(allianceCode, Words.code("member", memberCode)).id();
        var person = new Person(username, alliance.id(), name, employer, roles);
        requireFewCustodians(person, roles);
        person.reachAt(mailAddress);
        persons.saveAndFlush(person);
        accounts.open(person, password);
        record.enter(fact(alliance.id(), Outcome.PERSON_REGISTERED, username)
                .with("member", employer)
                .with("roles", roles));
        tasks.offer(person, roles);
        return person;
    }

    void requireFewCustodians(Person person, Set<Role> roles) {
        var alliance = person.alliance();
        if (alliance != null
                && roles.contains(Role.CUSTODIAN)
                && persons.inRole(alliance, Role.CUSTODIAN).stream()
                                .filter(other -> !other.username().equals(person.username()))
                                .count()
                        >= MOST_CUSTODIANS) {
            throw new Refusal("roles", "an alliance has at most " + MOST_CUSTODIANS + " custodians");
        }
    }

    /**
     * Mail finds a person at another address from now on, or nowhere when none is given. The record says that it was
     * changed and not to what: nothing could ever be taken out of it.
     */
    public void reachAt(String allianceCode, String username, @Nullable String mailAddress) {
        var alliance = alliance(allianceCode);
        var person = persons.findById(Words.code("username", username))
                .filter(found -> alliance.id().equals(found.alliance()))
                .orElseThrow(() -> new Unknown("person", username));
        person.reachAt(mailAddress);
        record.enter(fact(alliance.id(), Outcome.MAIL_ADDRESS_CHANGED, username));
    }

    /**
     * Registers the person who sets an empty installation up. They belong to no alliance, so no record can hold it yet.
     */
    public Person registerInstaller(String username, String name, String password) {
        if (persons.existsById(Words.code("username", username))) {
            throw new Refusal("username", "is taken");
        }
        var person = persons.saveAndFlush(new Person(username, null, name, null, Set.of(Role.ADMINISTRATOR)));
        accounts.open(person, password);
        return person;
    }

    public Seat fillSeat(String allianceCode, String memberCode, String holder, @Nullable String alternate) {
        var member = member(allianceCode, Words.code("member", memberCode));
        requirePersonOf(member, "holder", holder);
        if (alternate != null) {
            requirePersonOf(member, "alternate", alternate);
        }
        var seat = seats.findByMember(member.id()).orElseGet(() -> new Seat(member, holder, alternate));
        var before = seat.liveHolder();
        seat.seat(holder, alternate);
        record.enter(fact(member.alliance(), Outcome.SEAT_FILLED, seat.id())
                .with("member", member.id())
                .with("holder", holder)
                .with("alternate", alternate));
        var filled = seats.saveAndFlush(seat);
        tellBallots(filled, before);
        return filled;
    }

    /**
     * Lets a seat's alternate sit, or the holder again; there is one live holder at any instant.
     *
     * @throws Refusal when the seat has no alternate
     */
    public void letAlternateSit(String allianceCode, String memberCode, boolean sits) {
        var member = member(allianceCode, Words.code("member", memberCode));
        var seat = seats.findByMember(member.id()).orElseThrow(() -> new Unknown("seat of", memberCode));
        var before = seat.liveHolder();
        seat.letAlternateSit(sits);
        seats.saveAndFlush(seat);
        record.enter(fact(member.alliance(), sits ? Outcome.ALTERNATE_SITS : Outcome.HOLDER_SITS, seat.id())
                .with("member", member.id())
                .with("person", seat.liveHolder()));
        tellBallots(seat, before);
    }

    private void tellBallots(Seat seat, String before) {
        if (!seat.liveHolder().equals(before)) {
            ballots.seatChanged(seat, before);
        }
    }

    private void requirePersonOf(Member member, String field, String username) {
        var works = persons.findById(Words.code(field, username))
                .filter(person -> member.id().equals(person.employer()))
                .isPresent();
        if (!works) {
            throw new Refusal(field, "must be a person who works for " + member.name());
        }
    }

    /**
     * The alliance with this code.
     *
     * @throws Unknown when there is none
     */
    @Transactional(readOnly = true)
    public Alliance alliance(String code) {
        return alliances.findByCode(code).orElseThrow(() -> new Unknown("alliance", code));
    }

    @Transactional(readOnly = true)
    public Alliance alliance(UUID id) {
        return alliances.findById(id).orElseThrow(() -> new Unknown("alliance", id));
    }

    @Transactional(readOnly = true)
    public List<Alliance> alliances() {
        return alliances.findAll();
    }

    @Transactional(readOnly = true)
    public List<Member> members(UUID alliance) {
        return members.findByAllianceOrderByName(alliance);
    }

    /**
     * A member by its code.
     *
     * @throws Unknown when the alliance has none
     */
    @Transactional(readOnly = true)
    public Member member(String allianceCode, String code) {
        return members.findByAllianceAndCode(alliance(allianceCode).id(), code)
                .orElseThrow(() -> new Unknown("member", code));
    }

    @Transactional(readOnly = true)
    public Member member(UUID id) {
        return members.findById(id).orElseThrow(() -> new Unknown("member", id));
    }

    private static Fact fact(UUID alliance, Outcome outcome, Object subject) {
        return Fact.of(alliance, outcome).to(subject).as(Role.ADMINISTRATOR);
    }
}

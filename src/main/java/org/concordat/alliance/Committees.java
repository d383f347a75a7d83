package org.concordat.alliance;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sits on an alliance's committees. */
@Service
@Transactional
public class Committees {

    private final CommitteeSeats seats;
    private final Persons persons;
    private final AllianceOffice alliances;
    private final OpenTasks tasks;
    private final AllianceRecord record;

    Committees(
            CommitteeSeats seats,
            Persons persons,
            AllianceOffice alliances,
            @Lazy OpenTasks tasks,
            AllianceRecord record) {
        this.seats = seats;
        this.persons = persons;
        this.alliances = alliances;
        this.tasks = tasks;
        this.record = record;
    }

    /**
     * Gives a person a seat on a committee.
     *
     * @throws Refusal when the person is no committee member of this alliance or sits there already
     */
    public void seat(String allianceCode, Committee committee, String username) {
        var alliance = alliances.alliance(allianceCode);
        var person = requireCommitteeMember(alliance.id(), username);
        var key = new CommitteeSeat.Key(alliance.id(), committee, username);
        if (seats.existsById(key)) {
            throw new Refusal("person", "already sits on this committee");
        }
        seats.saveAndFlush(new CommitteeSeat(key));
        record.enter(Fact.of(alliance.id(), Outcome.COMMITTEE_SEAT_FILLED)
                .to(username + "/" + committee)
                .as(Role.ADMINISTRATOR)
                .with("committee", committee)
                .with("person", username));
        tasks.offer(person, Set.of(Role.COMMITTEE_MEMBER));
    }

    private Person requireCommitteeMember(UUID alliance, String username) {
        return persons.findById(Words.code("person", username))
                .filter(person -> alliance.equals(person.alliance()))
                .filter(person -> person.is(Role.COMMITTEE_MEMBER))
                .orElseThrow(() -> new Refusal("person", "must be a committee member of this alliance"));
    }

    /** The people who sit on a committee, by name. */
    @Transactional(readOnly = true)
    public List<Person> on(Committee committee, UUID alliance) {
        return seats.onCommittee(alliance, committee);
    }

    @Transactional(readOnly = true)
    public List<CommitteeSeat> seatsOf(UUID alliance) {
        return seats.of(alliance);
    }
}

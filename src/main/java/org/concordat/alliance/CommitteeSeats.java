package org.concordat.alliance;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CommitteeSeats extends JpaRepository<CommitteeSeat, CommitteeSeat.Key> {

    @Query("select s from CommitteeSeat s where s.key.alliance = :alliance order by s.key.committee, s.key.person")
    List<CommitteeSeat> of(UUID alliance);

    /** Whoever has lost the role sits no longer, until they have it again. */
    @Query(
            """
            select p from Person p where org.concordat.alliance.Role.COMMITTEE_MEMBER member of p.roles and p.username in
            (select s.key.person from CommitteeSeat s where s.key.alliance = :alliance and s.key.committee = :committee)
            order by p.name""")
    List<Person> onCommittee(UUID alliance, Committee committee);
}

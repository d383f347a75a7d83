package org.concordat.alliance;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CaseParts extends JpaRepository<CasePart, CasePart.Key> {

    @Query(
            "select p.key.role from CasePart p where p.key.reference = :reference and p.key.person = :person and p.endedAt is null")
    List<Role> rolesOf(String reference, String person);

    @Query(
            "select p.key.person from CasePart p where p.key.reference = :reference and p.key.role = :role and p.endedAt is null")
    List<String> peopleIn(String reference, Role role);

    /** In which those who work for a member have still something to do. */
    @Query(
            """
            select p.key.role from CasePart p join Person w on w.username = p.key.person
            where p.key.reference = :reference and w.employer = :employer and p.endedAt is null and p.doneAt is null""")
    List<Role> rolesOfPeopleOf(String reference, UUID employer);

    @Query("select p from CasePart p where p.key.person = :person and p.key.role in :roles and p.endedAt is null")
    List<CasePart> openOf(String person, Collection<Role> roles);

    /** The parts a person has now in some of these cases. */
    @Query(
            "select p from CasePart p where p.key.person = :person and p.key.reference in :references and p.endedAt is null")
    List<CasePart> ofPersonIn(String person, Collection<String> references);

    /** In which a person's part is not done. */
    @Query(
            """
            select p.key.reference from CasePart p
            where p.key.person = :person and p.key.role = :role and p.key.reference in :references
            and p.endedAt is null and p.doneAt is null""")
    Set<String> toDo(String person, Role role, Collection<String> references);

    /** Every part anybody has or had in one of these cases. */
    @Query("select p from CasePart p where p.key.reference in :references")
    List<CasePart> everIn(Collection<String> references);
}

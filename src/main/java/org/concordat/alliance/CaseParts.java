package org.concordat.alliance;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CaseParts extends JpaRepository<CasePart, CasePart.Key> {

    @Query("select p.key.role from CasePart p where p.key.reference = :reference and p.key.person = :person")
    List<Role> rolesOf(String reference, String person);

    @Query(
            """
            select p.key.role from CasePart p join Person w on w.username = p.key.person
            where p.key.reference = :reference and w.employer = :employer""")
    List<Role> rolesOfPeopleOf(String reference, UUID employer);
}

package org.concordat.alliance;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CaseParts extends JpaRepository<CasePart, CasePart.Key> {

    @Query("select p.key.role from CasePart p where p.key.reference = :reference and p.key.person = :person")
    List<Role> rolesOf(String reference, String person);
}

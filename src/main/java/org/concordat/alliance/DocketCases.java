package org.concordat.alliance;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DocketCases extends JpaRepository<DocketCase, String> {

    @Query("select c.reference from DocketCase c join c.parties p where key(p) = :member order by c.openedAt desc")
    List<String> referencesOf(UUID member);
}

package org.concordat.conflict;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RulingsOnItems extends JpaRepository<RulingOnItem, RulingOnItem.Key> {

    @Query("select r from RulingOnItem r where r.reference = :reference order by r.key.number")
    List<RulingOnItem> in(String reference);
}

package org.concordat.objection;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Objections extends JpaRepository<Objection, Objection.Key> {

    List<Objection> findByHearing(UUID hearing);

    @Query("select o from Objection o where o.key.named = :named")
    List<Objection> to(UUID named);
}

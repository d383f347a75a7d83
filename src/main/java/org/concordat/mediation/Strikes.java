package org.concordat.mediation;

import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Strikes extends JpaRepository<Strike, Strike.Key> {

    @Query("select s.key.mediator from Strike s where s.key.appointment = :appointment")
    Set<String> namesIn(UUID appointment);

    @Query("select count(s) > 0 from Strike s where s.key.appointment = :appointment and s.key.party = :party")
    boolean hasStruck(UUID appointment, UUID party);
}

package org.concordat.sanction;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Recusals extends JpaRepository<Recusal, Recusal.Key> {

    @Query("select r.key.person from Recusal r where r.key.sanction = :sanction")
    List<String> about(UUID sanction);
}

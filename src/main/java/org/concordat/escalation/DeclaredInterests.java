package org.concordat.escalation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DeclaredInterests extends JpaRepository<DeclaredInterest, Ballot.Key> {

    @Query("select r from DeclaredInterest r where r.key.motion = :motion")
    List<DeclaredInterest> from(UUID motion);
}

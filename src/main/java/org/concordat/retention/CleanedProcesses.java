package org.concordat.retention;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CleanedProcesses extends JpaRepository<CleanedProcess, String> {

    @Query("select min(c.cleanedAt) from CleanedProcess c where c.reference = :reference")
    Optional<Instant> firstOf(String reference);
}

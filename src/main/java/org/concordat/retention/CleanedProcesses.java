package org.concordat.retention;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CleanedProcesses extends JpaRepository<CleanedProcess, String> {

    @Query(
            """
            select new org.concordat.retention.CleanedHistory(count(c), min(c.cleanedAt), max(c.cleanedAt))
            from CleanedProcess c where c.reference = :reference group by c.reference""")
    Optional<CleanedHistory> of(String reference);
}

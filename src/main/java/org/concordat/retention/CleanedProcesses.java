package org.concordat.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CleanedProcesses extends JpaRepository<CleanedProcess, String> {

    @Query("select min(c.cleanedAt) from CleanedProcess c where c.reference = :reference")
    Optional<Instant> firstOf(String reference);

    @Query(
            """
            select new org.concordat.retention.CleanedCase(c.reference, c.cleanedAt, count(c), sum(c.cleanedRows))
            from CleanedProcess c where :alliance is null or c.alliance = :alliance
            group by c.reference, c.cleanedAt order by c.cleanedAt desc, c.reference limit :most""")
    List<CleanedCase> newest(@Nullable UUID alliance, int most);
}

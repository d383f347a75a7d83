package org.concordat.escalation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface FiledPositions extends JpaRepository<FiledPosition, FiledPosition.Key> {

    @Query("select p from FiledPosition p where p.key.escalation = :escalation order by p.filedAt")
    List<FiledPosition> in(UUID escalation);
}

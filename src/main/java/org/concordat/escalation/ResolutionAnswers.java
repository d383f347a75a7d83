package org.concordat.escalation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ResolutionAnswers extends JpaRepository<ResolutionAnswer, ResolutionAnswer.Key> {

    @Query("select a from ResolutionAnswer a where a.key.resolution = :resolution order by a.answeredAt")
    List<ResolutionAnswer> to(UUID resolution);
}

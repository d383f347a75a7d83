package org.concordat.escalation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PrincipalAnswers extends JpaRepository<PrincipalAnswer, PrincipalAnswer.Key> {

    @Query("select a from PrincipalAnswer a where a.key.deadlock = :deadlock order by a.answeredAt")
    List<PrincipalAnswer> in(UUID deadlock);
}

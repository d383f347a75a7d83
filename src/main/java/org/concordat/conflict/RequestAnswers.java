package org.concordat.conflict;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RequestAnswers extends JpaRepository<RequestAnswer, RequestAnswer.Key> {

    @Query("select a from RequestAnswer a where a.key.investigation = :investigation order by a.answeredAt")
    List<RequestAnswer> in(UUID investigation);
}

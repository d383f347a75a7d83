package org.concordat.mediation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PartyAnswers extends JpaRepository<PartyAnswer, PartyAnswer.Key> {

    @Query("select a from PartyAnswer a where a.key.nomination = :nomination and a.key.question = :question")
    List<PartyAnswer> about(UUID nomination, PartyAnswer.Question question);
}

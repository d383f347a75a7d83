package org.concordat.mediation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface InvitationAnswers extends JpaRepository<InvitationAnswer, InvitationAnswer.Key> {

    @Query("select a from InvitationAnswer a where a.key.invitation = :invitation")
    List<InvitationAnswer> to(UUID invitation);
}

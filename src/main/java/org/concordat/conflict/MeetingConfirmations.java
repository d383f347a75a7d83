package org.concordat.conflict;

import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MeetingConfirmations extends JpaRepository<MeetingConfirmation, MeetingConfirmation.Key> {

    @Query(
            """
            select count(c) > 0 from MeetingConfirmation c
            where c.key.negotiation = :negotiation and c.key.meeting = :meeting
            and c.answer = org.concordat.conflict.Confirmation.DISPUTED
            """)
    boolean isDisputed(UUID negotiation, int meeting);

    @Query(
            """
            select c.key.meeting from MeetingConfirmation c where c.key.negotiation = :negotiation
            and c.answer = org.concordat.conflict.Confirmation.DISPUTED
            """)
    Set<Integer> disputedIn(UUID negotiation);
}

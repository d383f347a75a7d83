package org.concordat.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface NoticeOpenings extends JpaRepository<NoticeOpening, UUID> {

    /** One statement, so that two representatives who look at once do not collide; tells which were not open yet. */
    @Query(
            value =
                    """
                    insert into notice_opening (notice, person, opened_at)
                    select id, :person, :now from notice where reference = :reference and addressee = :addressee
                    on conflict do nothing returning notice
                    """,
            nativeQuery = true)
    List<UUID> open(String reference, UUID addressee, String person, Instant now);

    List<NoticeOpening> findByNoticeIn(List<UUID> notices);
}

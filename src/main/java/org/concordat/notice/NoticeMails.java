package org.concordat.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface NoticeMails extends JpaRepository<NoticeMail, UUID> {

    /** One mail whose time has come and that no other node holds at this moment; it stays ours until the commit. */
    @Query(
            value =
                    """
                    select * from notice_mail where state = 'WAITING' and next_attempt_at <= :now
                    order by next_attempt_at limit 1 for update skip locked
                    """,
            nativeQuery = true)
    Optional<NoticeMail> nextDue(Instant now);

    List<NoticeMail> findByNoticeIn(Collection<UUID> notices);

    List<NoticeMail> findByNotice(UUID notice);

    List<NoticeMail> findByStateOrderBySentAtDesc(NoticeMail.State state, Limit most);
}

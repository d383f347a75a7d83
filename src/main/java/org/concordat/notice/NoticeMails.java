package org.concordat.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** The latest mail that has left about the cases of an alliance, but for those that a member is a party to. */
    @Query(
            value =
                    """
                    select mail.* from notice_mail mail
                    left join notice on notice.id = mail.notice
                    left join personal_notice personal on personal.id = mail.personal_notice
                    join docket_case on docket_case.reference = coalesce(notice.reference, personal.reference)
                    where mail.state = 'SENT' and docket_case.alliance = :alliance and not exists (
                        select from case_party party
                        where party.reference = docket_case.reference and party.member = cast(:member as uuid))
                    order by mail.sent_at desc limit :most
                    """,
            nativeQuery = true)
    List<NoticeMail> latestSent(UUID alliance, @Nullable UUID member, int most);
}

package org.concordat.notice;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Notices extends JpaRepository<Notice, UUID> {

    List<Notice> findByReferenceOrderByServedAt(String reference);

    List<Notice> findByReferenceAndTemplateIn(String reference, Collection<Notice.Template> templates);

    List<Notice> findByReferenceAndTemplateAndServedAt(String reference, Notice.Template template, Instant servedAt);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from Notice n where n.id = :id")
    Notice lock(UUID id);

    /** In one order, so that two who lock the same ones do not wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from Notice n where n.id in :ids order by n.id")
    List<Notice> lock(Collection<UUID> ids);

    List<Notice> findTop20ByAddresseeOrderByServedAtDesc(UUID addressee);
}

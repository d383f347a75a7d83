package org.concordat.notice;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Notices extends JpaRepository<Notice, UUID> {

    List<Notice> findByReferenceOrderByServedAt(String reference);

    List<Notice> findTop20ByAddresseeOrderByServedAtDesc(UUID addressee);
}

package org.concordat.notice;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PersonalNotices extends JpaRepository<PersonalNotice, UUID> {

    List<PersonalNotice> findTop100ByPersonOrderByWrittenAtDesc(String person);
}

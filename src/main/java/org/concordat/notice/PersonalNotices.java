package org.concordat.notice;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PersonalNotices extends JpaRepository<PersonalNotice, UUID> {

    List<PersonalNotice> findTop20ByPersonOrderByWrittenAtDesc(String person);
}

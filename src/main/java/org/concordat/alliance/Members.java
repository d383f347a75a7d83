package org.concordat.alliance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Members extends JpaRepository<Member, UUID> {

    List<Member> findByAllianceOrderByName(UUID alliance);

    Optional<Member> findByAllianceAndCode(UUID alliance, String code);
}

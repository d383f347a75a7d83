package org.concordat.alliance;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Alliances extends JpaRepository<Alliance, UUID> {

    Optional<Alliance> findByCode(String code);
}

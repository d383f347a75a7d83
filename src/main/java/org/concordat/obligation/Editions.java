package org.concordat.obligation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Editions extends JpaRepository<Edition, Edition.Key> {

    List<Edition> findByKeyObligationInOrderByKeyNumber(Collection<UUID> obligations);
}

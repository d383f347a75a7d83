package org.concordat.vault;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Erasures extends JpaRepository<Erasure, UUID> {

    /** The one order of a case that was not dropped. */
    Optional<Erasure> findByReferenceAndStateNot(String reference, Erasure.State state);
}

package org.concordat.mediation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface OfferRounds extends JpaRepository<OfferRound, UUID> {

    Optional<OfferRound> findByReferenceAndState(String reference, OfferRound.State state);
}

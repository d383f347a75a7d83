package org.concordat.mediation;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SealedOffers extends JpaRepository<SealedOffer, SealedOffer.Key> {

    @Query("select o from SealedOffer o where o.key.reference = :reference and o.key.round = :round"
            + " order by o.key.party")
    List<SealedOffer> of(String reference, int round);
}

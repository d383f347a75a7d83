package org.concordat.mediation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Invitations extends JpaRepository<Invitation, UUID> {

    Optional<Invitation> findTopByReferenceOrderByNumberDesc(String reference);

    List<Invitation> findByReferenceOrderByNumber(String reference);
}

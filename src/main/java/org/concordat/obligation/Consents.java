package org.concordat.obligation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Consents extends JpaRepository<Consent, Consent.Key> {

    List<Consent> findByKeyAmendmentInOrderByAnsweredAt(Collection<UUID> amendments);
}

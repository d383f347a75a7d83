package org.concordat.conflict;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Standstills extends JpaRepository<Standstill, UUID> {

    List<Standstill> findByReferenceOrderByAskedAt(String reference);
}

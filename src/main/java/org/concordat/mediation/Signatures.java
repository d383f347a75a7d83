package org.concordat.mediation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Signatures extends JpaRepository<Signature, Signature.Key> {

    @Query("select s from Signature s where s.key.terms = :terms order by s.answeredAt")
    List<Signature> under(UUID terms);
}

package org.concordat.mediation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Attendances extends JpaRepository<Attendance, Attendance.Key> {

    /** The parties that came to any session. */
    @Query("select distinct a.key.party from Attendance a where a.key.reference = :reference and a.attended"
            + " order by a.key.party")
    List<UUID> attendedAny(String reference);
}

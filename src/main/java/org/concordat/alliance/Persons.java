package org.concordat.alliance;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Persons extends JpaRepository<Person, String> {

    @Query(
            "select distinct p from Person p join fetch p.roles where p.alliance = :alliance and :role member of p.roles order by p.name")
    List<Person> inRole(UUID alliance, Role role);

    @Query(
            "select distinct p from Person p join fetch p.roles where p.employer = :member and :role member of p.roles order by p.name")
    List<Person> ofMember(UUID member, Role role);

    /** Keeps whatever is entered about somebody by others who ask this from happening at once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Person p where p.username = :username")
    Optional<Person> hold(String username);

    @Query("select distinct p from Person p join fetch p.roles where p.alliance is null and :role member of p.roles")
    List<Person> ofNoAlliance(Role role);

    @Query("select distinct p from Person p left join fetch p.roles where p.alliance = :alliance order by p.username")
    List<Person> findByAllianceOrderByUsername(UUID alliance);
}

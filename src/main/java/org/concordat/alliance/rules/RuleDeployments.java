package org.concordat.alliance.rules;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RuleDeployments extends JpaRepository<RuleDeployment, String> {

    /** Everything that was ever put in force for an alliance or for all, the newest first. */
    @Query("select d from RuleDeployment d left join fetch d.files where d.alliance = :alliance or d.alliance is null"
            + " order by d.inForceFrom desc, d.id")
    List<RuleDeployment> of(UUID alliance);

    /** The newest of each name that serves all alliances. */
    @Query("select d from RuleDeployment d left join fetch d.files where d.alliance is null and not exists"
            + " (select 1 from RuleDeployment n where n.alliance is null and n.name = d.name"
            + " and n.inForceFrom > d.inForceFrom) order by d.name")
    List<RuleDeployment> sharedInForce();
}

package org.concordat.operation;

import java.util.List;
import java.util.UUID;
import org.concordat.alliance.Entry;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Interventions extends Repository<Entry, UUID> {

    /** What a person did of which nobody has said why, the newest first. */
    @Query(
            nativeQuery = true,
            value =
                    """
                    select done.* from entry done
                    where done.person = :person and done.outcome in ('OPERATOR_INTERVENED', 'PROCESS_MIGRATED')
                        and not exists (select from entry said
                            where said.reference = done.reference and said.outcome = 'INTERVENTION_EXPLAINED'
                                and said.canonical::jsonb #>> '{facts,entry}' = cast(done.id as text))
                    order by done.recorded_at desc, done.id limit :most""")
    List<Entry> unexplained(String person, int most);

    /** Whether somebody has said why it was done. */
    @Query(
            nativeQuery = true,
            value =
                    """
                    select exists (select from entry where reference = :reference and outcome = 'INTERVENTION_EXPLAINED'
                        and canonical::jsonb #>> '{facts,entry}' = :entry)""")
    boolean isExplained(String reference, String entry);
}

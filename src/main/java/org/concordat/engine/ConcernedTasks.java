package org.concordat.engine;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.alliance.Person;
import org.concordat.alliance.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the open tasks that may be somebody's because of a role, in one query however many cases an alliance has. */
@Component
class ConcernedTasks {

    /**
     * Those of the role, or with the last resort; and those that a diagram offers to people by name: a party's own to who
     * represents it, any other to whoever works for none. Held, so that nobody completes one meanwhile.
     */
    private static final String CONCERNED =
            """
            select t.id_ from docket_case c
            join act_ru_execution p on p.business_key_ = c.reference
            join act_ru_task t on t.proc_inst_id_ = p.id_
            left join act_ru_variable r on r.task_id_ = t.id_ and r.name_ = 'role'
            where c.alliance = :alliance and (r.text_ in (:groups) or r.id_ is null and case
                when exists (
                    select from act_ru_identitylink l
                    join person w on w.username = l.user_id_
                    join case_party d on d.reference = c.reference and d.member = w.employer
                    where l.task_id_ = t.id_)
                then :represents and exists (
                    select from case_party d where d.reference = c.reference and d.member = :employer)
                else :works end)
            order by t.id_ for update of t""";

    private static final UUID NO_MEMBER = new UUID(0, 0);

    private final JdbcClient database;

    ConcernedTasks(JdbcClient database) {
        this.database = database;
    }

    /** Their ids. */
    List<String> by(Person person, Set<Role> roles) {
        if (person.alliance() == null || roles.isEmpty()) {
            return List.of();
        }
        return database.sql(CONCERNED)
                .param("alliance", person.alliance())
                .param("groups", groups(roles))
                .param("represents", roles.contains(Role.REPRESENTATIVE))
                .param("employer", person.employer() == null ? NO_MEMBER : person.employer())
                .param("works", roles.stream().anyMatch(role -> role != Role.REPRESENTATIVE))
                .query(String.class)
                .list();
    }

    private static List<String> groups(Set<Role> roles) {
        return Stream.concat(roles.stream(), Stream.of(Role.ADMINISTRATOR))
                .map(Role::group)
                .distinct()
                .toList();
    }
}

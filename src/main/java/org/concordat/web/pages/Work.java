package org.concordat.web.pages;

import java.util.EnumSet;
import java.util.Set;
import org.concordat.alliance.Person;
import org.concordat.alliance.Role;

/** Who finds work in Tasklist: auditors read, process owners deploy, custodians keep a secret; none is ever given a task. */
final class Work {

    private static final Set<Role> WITHOUT_TASKS = EnumSet.of(Role.AUDITOR, Role.PROCESS_OWNER, Role.CUSTODIAN);

    private Work() {}

    static boolean isWorkOf(Person person) {
        return !WITHOUT_TASKS.containsAll(person.roles());
    }
}

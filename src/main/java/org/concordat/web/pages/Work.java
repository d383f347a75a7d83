package org.concordat.web.pages;

import java.util.EnumSet;
import java.util.Set;
import org.concordat.alliance.Person;
import org.concordat.alliance.Role;

/** Who finds work in Tasklist: auditors read and process owners deploy, and neither is ever given a task. */
final class Work {

    private static final Set<Role> WITHOUT_TASKS = EnumSet.of(Role.AUDITOR, Role.PROCESS_OWNER);

    private Work() {}

    static boolean isWorkOf(Person person) {
        return !WITHOUT_TASKS.containsAll(person.roles());
    }
}

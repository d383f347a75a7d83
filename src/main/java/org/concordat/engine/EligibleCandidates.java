package org.concordat.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Role;
import org.springframework.stereotype.Component;

/** Gives a new task to the people of its role who belong to no party; to the last resort when there are none. */
@Component
class EligibleCandidates {

    private static final String ROLE = "role";

    private final People people;
    private final Docket docket;
    private final AllianceRecord record;

    EligibleCandidates(People people, Docket docket, AllianceRecord record) {
        this.people = people;
        this.docket = docket;
        this.record = record;
    }

    void name(DelegateTask task, List<String> groups) {
        var reference = task.getExecution().getProcessBusinessKey();
        task.setName(task.getName() + " · " + reference);
        groups.forEach(group -> offer(task, reference, Role.ofGroup(group)));
        if (task.getAssignee() == null && task.getCandidates().isEmpty()) {
            offerLastResort(task, reference);
        }
    }

    private void offer(DelegateTask task, String reference, Role role) {
        task.setVariableLocal(ROLE, role.group());
        task.addCandidateUsers(usernames(people.eligible(role, reference)));
    }

    private void offerLastResort(DelegateTask task, String reference) {
        record.enter(Fact.of(docket.caseOf(reference), Outcome.NOBODY_ELIGIBLE).to(task.getTaskDefinitionKey()));
        offer(task, reference, Role.ADMINISTRATOR);
    }

    private static List<String> usernames(List<Person> persons) {
        return persons.stream().map(Person::username).toList();
    }
}

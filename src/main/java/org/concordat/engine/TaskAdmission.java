package org.concordat.engine;

import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.concordat.alliance.Docket;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who may be given a task, and who may complete it. */
@Component
class TaskAdmission {

    private final People people;
    private final Docket docket;
    private final AllianceRoll roll;
    private final IdentityService identity;

    TaskAdmission(People people, Docket docket, AllianceRoll roll, @Lazy IdentityService identity) {
        this.people = people;
        this.docket = docket;
        this.roll = roll;
        this.identity = identity;
    }

    /** Nobody who could be offered a task of the case comes or goes until this transaction has ended. */
    void letNobodyCome(String reference) {
        roll.read(docket.caseOf(reference).alliance());
    }

    /**
     * A task goes to a candidate, or to whom its diagram names; only those who run the engine may give it to somebody
     * else.
     */
    void requireAssignable(TaskEntity task, String assignee) {
        requireNotExcluded(task, assignee);
        if (EligibleCandidates.isCandidate(task, assignee)
                || assignee.equals(EligibleCandidates.namedByDiagram(task))) {
            return;
        }
        if (!isByOperator() || isActing(assignee) || isOfParty(task, assignee)) {
            throw new Refusal("assignee", "must be a candidate of the task");
        }
    }

    /** Only whoever has the task completes it: its assignee, or, while nobody has taken it, a candidate. */
    void requireTheirs(TaskEntity task) {
        // who came just now was offered this step, too: what takes it away has to know
        letNobodyCome(task.getExecution().getProcessBusinessKey());
        var actor = identity.getCurrentAuthentication();
        if (actor == null) {
            return;
        }
        var person = actor.getUserId();
        requireNotExcluded(task, person);
        requireNoOtherPart(task, person);
        var has = task.getAssignee() == null
                ? EligibleCandidates.isCandidate(task, person)
                : task.getAssignee().equals(person);
        if (!has) {
            throw new Refusal("task", "must be yours to complete; somebody else has it, or may take it");
        }
    }

    /** A task may have been offered before the person was given a part that leaves no room for it. */
    private void requireNoOtherPart(TaskEntity task, String person) {
        var role = (String) task.getVariableLocal(EligibleCandidates.ROLE);
        var reference = task.getExecution().getProcessBusinessKey();
        if (role != null
                && people.partAgainst(Role.ofGroup(role), person, reference).isPresent()) {
            throw new Refusal("task", "must be done by somebody who has no other part in this dispute");
        }
    }

    private boolean isByOperator() {
        var actor = identity.getCurrentAuthentication();
        return actor == null || actor.getGroupIds().contains(Operators.GROUP);
    }

    private boolean isActing(String person) {
        var actor = identity.getCurrentAuthentication();
        return actor != null && person.equals(actor.getUserId());
    }

    /** Nobody works on a case of another alliance; who belongs to a party does so as its representative only. */
    void requireNotExcluded(TaskEntity task, String username) {
        if (!isWelcome(task, username)) {
            throw new Refusal("person", "must be somebody who may work on this case");
        }
    }

    boolean isWelcome(TaskEntity task, String username) {
        var docketCase = docket.caseOf(task.getExecution().getProcessBusinessKey());
        return people.find(username)
                .filter(person -> docketCase.alliance().equals(person.alliance()) || person.isInstaller())
                .filter(person -> person.is(Role.REPRESENTATIVE) || !isOfParty(task, username))
                .isPresent();
    }

    private boolean isOfParty(TaskEntity task, String username) {
        return isEmployedBy(docket.parties(task.getExecution().getProcessBusinessKey()), username);
    }

    boolean isEmployedBy(Set<UUID> members, String username) {
        return people.find(username)
                .map(Person::employer)
                .filter(members::contains)
                .isPresent();
    }
}

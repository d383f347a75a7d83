package org.concordat.engine;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Role;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Keeps it true whom open tasks are offered to, when people come, go, or become something else. */
@Component
class OpenOffers {

    private final TaskService tasks;
    private final AllianceRoll roll;
    private final ConcernedTasks concerned;
    private final OpenChoices choices;
    private final EligibleCandidates candidates;
    private final People people;
    private final LastResort lastResort;

    OpenOffers(
            @Lazy TaskService tasks,
            AllianceRoll roll,
            ConcernedTasks concerned,
            OpenChoices choices,
            EligibleCandidates candidates,
            People people,
            LastResort lastResort) {
        this.tasks = tasks;
        this.roll = roll;
        this.choices = choices;
        this.concerned = concerned;
        this.candidates = candidates;
        this.people = people;
        this.lastResort = lastResort;
    }

    void awaitOffers(UUID alliance) {
        roll.change(alliance);
    }

    void offer(Person newcomer, Set<Role> gained) {
        if (newcomer.alliance() == null || gained.isEmpty()) {
            return;
        }
        roll.change(newcomer.alliance());
        offerTasks(newcomer, gained);
        choices.offerAnew(newcomer.alliance());
    }

    private void offerTasks(Person newcomer, Set<Role> gained) {
        var ids = concerned.by(newcomer, gained);
        if (!ids.isEmpty()) {
            tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).list().stream()
                    .map(TaskEntity.class::cast)
                    .filter(task -> EligibleCandidates.namedByDiagram(task) == null)
                    .forEach(task -> offer(task, newcomer));
        }
    }

    private void offer(TaskEntity task, Person newcomer) {
        var eligible = candidates.eligible(task);
        if (LastResort.has(task) && !eligible.isEmpty()) {
            lastResort.giveBack(task, eligible);
        } else if (LastResort.has(task) || LastResort.isDrawn(task) && eligible.contains(newcomer.username())) {
            lastResort.follow(task);
        } else if (eligible.contains(newcomer.username())) {
            candidates.add(task, newcomer.username());
        }
    }

    /** What was offered to roles goes first: others are named by what they have then. */
    void withdraw(String person, Set<Role> lost) {
        var groups = lost.stream().map(Role::group).toList();
        tasksOf(person).stream()
                .filter(task -> groups.contains(roleOf(task)))
                .forEach(task -> candidates.withdraw(task, person));
        tasksOf(person).stream()
                .filter(task -> roleOf(task) == null && !person.equals(EligibleCandidates.namedByDiagram(task)))
                .filter(task -> EligibleCandidates.workersOf(task).anyMatch(person::equals))
                .filter(task -> !candidates.eligible(task).contains(person))
                .forEach(task -> candidates.withdraw(task, person));
        people.find(person).map(Person::alliance).ifPresent(choices::offerAnew);
    }

    private static Object roleOf(TaskEntity task) {
        return task.getVariableLocal(EligibleCandidates.ROLE);
    }

    /** Also those that somebody else has taken, who may put them back. */
    private List<TaskEntity> tasksOf(String person) {
        return tasks
                .createTaskQuery()
                .or()
                .taskAssignee(person)
                .taskCandidateUser(person)
                .includeAssignedTasks()
                .endOr()
                .list()
                .stream()
                .map(TaskEntity.class::cast)
                .toList();
    }
}

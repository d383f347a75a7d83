package org.concordat.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Role;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The administrators have what nobody else may do, until somebody may. */
@Component
class LastResort {

    static final String INCIDENT = "nobodyEligible";

    private final EligibleCandidates candidates;
    private final Docket docket;
    private final AllianceRecord record;
    private final TaskService tasks;

    LastResort(EligibleCandidates candidates, Docket docket, AllianceRecord record, @Lazy TaskService tasks) {
        this.candidates = candidates;
        this.docket = docket;
        this.record = record;
        this.tasks = tasks;
    }

    /** Whether the administrators have a task that its diagram does not offer to them. */
    static boolean has(TaskEntity task) {
        return Role.ADMINISTRATOR.group().equals(task.getVariableLocal(EligibleCandidates.ROLE)) && !isDrawn(task);
    }

    /** Whether its diagram offers a task to the administrators. */
    static boolean isDrawn(TaskEntity task) {
        return Offer.of(task).roles().contains(Role.ADMINISTRATOR);
    }

    /** Somebody may do it now: it goes to them, and the administrators keep neither the task nor the sight that came with it. */
    void giveBack(TaskEntity task, Set<String> eligible) {
        EligibleCandidates.workersOf(task)
                .filter(person -> !eligible.contains(person))
                .forEach(person -> relieve(task, person));
        eligible.forEach(person -> candidates.add(task, person));
        candidates.nameRoles(task);
        incidentsOf(task).forEach(IncidentEntity::resolve);
        record.enter(Fact.of(docket.caseOf(referenceOf(task)), Outcome.LAST_RESORT_RELIEVED)
                .to(task.getTaskDefinitionKey())
                .with("task", task.getTaskDefinitionKey()));
    }

    /** The administrators there are now have it, and whoever is none any more keeps nothing of it. */
    void follow(TaskEntity task) {
        var now = candidates.administrators(task);
        EligibleCandidates.workersOf(task)
                .filter(person -> !now.contains(person))
                .forEach(person -> relieve(task, person));
        now.forEach(person -> candidates.add(task, person));
        now.forEach(person -> docket.givePart(referenceOf(task), person, Role.ADMINISTRATOR));
    }

    private void relieve(TaskEntity task, String person) {
        candidates.takeBack(task, person);
        if (!hasMoreToDo(task, person)) {
            docket.endPart(referenceOf(task), person, Role.ADMINISTRATOR);
        }
    }

    /** As the tasks stand now: what this transaction took from somebody a query would still find. */
    private boolean hasMoreToDo(TaskEntity task, String person) {
        return tasks.createTaskQuery().processInstanceBusinessKey(referenceOf(task)).list().stream()
                .map(TaskEntity.class::cast)
                .filter(other -> !other.isDeleted())
                .flatMap(EligibleCandidates::workersOf)
                .anyMatch(person::equals);
    }

    /** By themselves: the engine would resolve those of every case that has the same step. */
    private static List<IncidentEntity> incidentsOf(TaskEntity task) {
        return Context.getCommandContext().getIncidentManager().findIncidentsByExecution(task.getExecutionId()).stream()
                .filter(each -> INCIDENT.equals(each.getIncidentType()))
                .toList();
    }

    private static String referenceOf(TaskEntity task) {
        return task.getExecution().getProcessBusinessKey();
    }
}

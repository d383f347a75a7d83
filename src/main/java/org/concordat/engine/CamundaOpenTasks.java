package org.concordat.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.concordat.alliance.Docket;
import org.concordat.alliance.OfficeAuthority;
import org.concordat.alliance.OpenTasks;
import org.concordat.alliance.Option;
import org.concordat.alliance.Person;
import org.concordat.alliance.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lists a case's tasks with the office's authority: a reader sees that work waits also where it is not theirs. */
@Component
class CamundaOpenTasks implements OpenTasks {

    private static final String PARTY_OPTIONS = "partyOptions";
    private static final String SEAT = "seat";

    private final TaskService tasks;
    private final OfficeAuthority authority;
    private final EligibleCandidates candidates;
    private final OpenOffers offers;
    private final Docket docket;

    CamundaOpenTasks(
            @Lazy TaskService tasks,
            OfficeAuthority authority,
            EligibleCandidates candidates,
            OpenOffers offers,
            Docket docket) {
        this.tasks = tasks;
        this.authority = authority;
        this.candidates = candidates;
        this.offers = offers;
        this.docket = docket;
    }

    @Override
    public List<OpenTask> of(String reference) {
        var waiting = new ArrayList<Task>();
        authority.act(() -> waiting.addAll(tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .orderByTaskCreateTime()
                .asc()
                .orderByTaskId()
                .asc()
                .list()));
        return waiting.stream().map(CamundaOpenTasks::open).toList();
    }

    @Override
    public void offerAnew(String reference, UUID newParty) {
        authority.act(() -> tasks.createTaskQuery().processInstanceBusinessKey(reference).list().stream()
                .map(TaskEntity.class::cast)
                .forEach(task -> {
                    candidates.offerAnew(task, newParty);
                    offerParties(task, reference);
                }));
    }

    /** A form that offers the parties offers the new one, too. */
    private void offerParties(TaskEntity task, String reference) {
        if (task.hasVariableLocal(PARTY_OPTIONS)) {
            var options = Option.json(docket.partyOptions(reference));
            task.setVariableLocal(PARTY_OPTIONS, SpinValues.jsonValue(options).create());
        }
    }

    @Override
    public void handOver(String reference, String from, Collection<String> to) {
        authority.act(() -> tasks
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .or()
                .taskAssignee(from)
                .taskCandidateUser(from)
                .endOr()
                .list()
                .stream()
                .map(TaskEntity.class::cast)
                .filter(task -> !task.isDeleted() && EligibleCandidates.isPersonal(task))
                .forEach(task -> candidates.handOver(task, from, to)));
    }

    @Override
    public void awaitOffers(UUID alliance) {
        offers.awaitOffers(alliance);
    }

    @Override
    public void offer(Person newcomer, Set<Role> gained) {
        authority.act(() -> offers.offer(newcomer, gained));
    }

    @Override
    public void withdraw(String person, Set<Role> lost) {
        if (!lost.isEmpty()) {
            authority.act(() -> offers.withdraw(person, lost));
        }
    }

    @Override
    public void reseat(String reference, UUID seat, String from, String to) {
        authority.act(() -> tasks.createTaskQuery().processInstanceBusinessKey(reference).list().stream()
                .map(TaskEntity.class::cast)
                .filter(task -> seat.toString().equals(task.getVariable(SEAT)))
                .forEach(task -> candidates.reseat(task, from, to)));
    }

    @Override
    public List<HandedOn> handOn(String from, @Nullable String deputy) {
        return authority.ask(() -> tasks.createTaskQuery().taskAssignee(from).list().stream()
                .map(TaskEntity.class::cast)
                .filter(task -> candidates.giveUp(task, from, deputy))
                .map(CamundaOpenTasks::handedOn)
                .toList());
    }

    private static HandedOn handedOn(TaskEntity task) {
        var execution = task.getExecution();
        return new HandedOn(
                execution.getProcessBusinessKey(),
                task.getTaskDefinitionKey(),
                execution.getActivityInstanceId(),
                task.getAssignee());
    }

    private static OpenTask open(Task task) {
        var due = task.getDueDate();
        return new OpenTask(
                task.getName(), task.getTaskDefinitionKey(), due == null ? null : due.toInstant(), task.getAssignee());
    }
}

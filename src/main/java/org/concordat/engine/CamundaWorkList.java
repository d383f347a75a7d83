package org.concordat.engine;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.concordat.access.WorkList;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the engine for a person's tasks, and takes them under the person's own rights. */
@Component
class CamundaWorkList implements WorkList {

    private final ProcessEngine engine;

    CamundaWorkList(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public List<Item> mine(String username) {
        return items(inOrder(tasks().taskAssignee(username)).list());
    }

    @Override
    public List<Item> open(String username, int most) {
        return items(inOrder(tasks().taskCandidateUser(username)).listPage(0, most));
    }

    private TaskQuery tasks() {
        return engine.getTaskService().createTaskQuery();
    }

    private static TaskQuery inOrder(TaskQuery tasks) {
        return tasks.orderByDueDate().asc().orderByTaskId().asc();
    }

    private List<Item> items(List<Task> tasks) {
        var references = references(tasks);
        return tasks.stream()
                .map(task -> item(task, references.get(task.getProcessInstanceId())))
                .toList();
    }

    private static Item item(Task task, String reference) {
        var due = Optional.ofNullable(task.getDueDate()).map(Date::toInstant).orElse(null);
        return new Item(task.getId(), task.getName(), reference, due);
    }

    /** A person may read their tasks, not the processes these belong to; of those only the reference is asked. */
    private Map<String, String> references(List<Task> tasks) {
        var processes = tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        if (processes.isEmpty()) {
            return Map.of();
        }
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(commands -> commands.runWithoutAuthorization(() ->
                        engine
                                .getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceIds(processes)
                                .list()
                                .stream()
                                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey))));
    }

    @Override
    public boolean take(String username, String task) {
        try {
            engine.getTaskService().claim(task, username);
            return true;
        } catch (AuthorizationException e) {
            return false;
        } catch (ProcessEngineException e) {
            // taken by somebody else, or done, a moment ago
            return false;
        }
    }
}

package org.concordat.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.concordat.access.CaseTasks;
import org.concordat.alliance.Role;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Looks tasks up in the engine; what a reader may know of them is decided by whoever asks. */
@Component
class CamundaCaseTasks implements CaseTasks {

    /** Statements of independence: whoever is asked for one sees who the parties are, and nothing else. */
    private static final String[] STATEMENTS = {"confirmIndependence", "declareIndependence"};

    /** The committee's, like the case managers'; offered to one by one, because whoever named the mediator is left out. */
    private static final String OBJECTION = "decideObjection";

    /** What a process about a clock calls it. */
    private static final String CLOCK = "clock";

    private final ProcessEngine engine;

    CamundaCaseTasks(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public Optional<CaseTask> find(String task) {
        return unguarded(() -> Optional.ofNullable(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task)
                        .initializeFormKeys()
                        .singleResult())
                .map(this::describe));
    }

    @Override
    public Set<Role> worksAs(String username, String reference) {
        return unguarded(() -> tasksOf(username, reference).list().stream()
                .flatMap(task -> roleOf(task).stream())
                .collect(Collectors.toSet()));
    }

    private Optional<Role> roleOf(Task task) {
        return OBJECTION.equals(task.getTaskDefinitionKey())
                ? Optional.of(Role.COMMITTEE_MEMBER)
                : Optional.ofNullable((String)
                                engine.getTaskService().getVariableLocal(task.getId(), EligibleCandidates.ROLE))
                        .map(Role::ofGroup);
    }

    @Override
    public boolean declaresFor(String username, String reference) {
        return unguarded(() ->
                tasksOf(username, reference).taskDefinitionKeyIn(STATEMENTS).count() > 0);
    }

    private TaskQuery tasksOf(String username, String reference) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .or()
                .taskAssignee(username)
                .taskCandidateUser(username)
                .endOr();
    }

    private CaseTask describe(Task task) {
        var process = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return new CaseTask(
                task.getId(), task.getName(), process.getBusinessKey(), workersOf(task), textsOf(task), (String)
                        engine.getTaskService().getVariable(task.getId(), CLOCK));
    }

    private List<String> workersOf(Task task) {
        var offered = engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getUserId);
        return Stream.concat(Stream.ofNullable(task.getAssignee()), offered)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private List<Text> textsOf(Task task) {
        if (task.getCamundaFormRef() == null) {
            return List.of();
        }
        var form = FormSchema.read(engine.getFormService().getDeployedTaskForm(task.getId()));
        return form.fields().stream()
                .filter(field -> !field.isDecision() && field.type().startsWith("text"))
                .map(field -> new Text(field.key(), field.label()))
                .toList();
    }

    private <T> T unguarded(Callable<T> question) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(commands -> commands.runWithoutAuthorization(question));
    }
}

package org.concordat.engine;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.SetAnnotationForOperationLog;
import org.camunda.bpm.engine.impl.batch.RestartProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.AddGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AddUserIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateIncidentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleExternalTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleExternalTaskFailureCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceAsyncCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.PatchExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.PatchTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.ProcessInstanceModificationBatchCmd;
import org.camunda.bpm.engine.impl.cmd.ProcessInstanceModificationCmd;
import org.camunda.bpm.engine.impl.cmd.RecalculateJobDuedateCmd;
import org.camunda.bpm.engine.impl.cmd.RemoveExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.RemoveTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.RestartProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetAnnotationForIncidentCmd;
import org.camunda.bpm.engine.impl.cmd.SetExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobDuedateCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDescriptionCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskNameCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskOwnerCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.cmd.batch.DeleteProcessInstanceBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.variables.SetVariablesToProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.jspecify.annotations.Nullable;

/** Shuts the engine's doors that lead past a case's vault, forms and candidates, whichever way they are reached. */
class ClosedDoors extends CommandInterceptor {

    private static final Set<Class<?>> TEXTS = Set.of(
            AddCommentCmd.class,
            UpdateCommentCmd.class,
            CreateAttachmentCmd.class,
            SaveAttachmentCmd.class,
            SaveTaskCmd.class,
            SetTaskNameCmd.class,
            SetTaskDescriptionCmd.class,
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class,
            HandleExternalTaskBpmnErrorCmd.class,
            HandleExternalTaskFailureCmd.class,
            CreateIncidentCmd.class,
            SetAnnotationForIncidentCmd.class,
            SetAnnotationForOperationLog.class);

    /** Steps write variables; people submit forms. */
    private static final Set<Class<?>> VARIABLES = Set.of(
            SetTaskVariablesCmd.class,
            SetExecutionVariablesCmd.class,
            PatchTaskVariablesCmd.class,
            PatchExecutionVariablesCmd.class,
            RemoveTaskVariablesCmd.class,
            RemoveExecutionVariablesCmd.class,
            SetVariablesToProcessInstancesBatchCmd.class,
            CompleteTaskCmd.class,
            ResolveTaskCmd.class);

    /** A case goes the way its diagram draws; each of these would also keep a free reason. */
    private static final Set<Class<?>> DETOURS = Set.of(
            DeleteProcessInstanceCmd.class,
            DeleteProcessInstancesCmd.class,
            DeleteProcessInstanceBatchCmd.class,
            DeleteTaskCmd.class,
            ModifyProcessInstanceCmd.class,
            ModifyProcessInstanceAsyncCmd.class,
            ProcessInstanceModificationCmd.class,
            ProcessInstanceModificationBatchCmd.class,
            RestartProcessInstancesCmd.class,
            RestartProcessInstancesBatchCmd.class);

    /** Who may see a task is decided by eligibility. */
    private static final Set<Class<?>> GRANTS =
            Set.of(AddUserIdentityLinkCmd.class, AddGroupIdentityLinkCmd.class, SetTaskOwnerCmd.class);

    /** A deadline is what its rule, calendar, pauses and extensions make it; the office moves timers within its own acts. */
    private static final Set<Class<?>> DATES = Set.of(SetJobDuedateCmd.class, RecalculateJobDuedateCmd.class);

    private static final Set<Class<?>> SHUT =
            Stream.of(TEXTS, VARIABLES, DETOURS, GRANTS).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    @Override
    public <T> T execute(Command<T> command) {
        if (SHUT.contains(command.getClass()) && !isStepsIncident(command)) {
            throw new BadUserRequestException(
                    "A case is worked on through its forms and the Case file tab; the engine takes nothing else");
        }
        if (DATES.contains(command.getClass()) && Context.getCommandContext() == null) {
            throw new BadUserRequestException(
                    "A timer follows the clock of its step: grant more time or pause it in the case");
        }
        var answer = next.execute(command);
        if (answer instanceof MigrationPlan plan && !isEmpty(plan.getVariables())) {
            throw new BadUserRequestException("A migration changes the version of a diagram, and no variables");
        }
        return answer;
    }

    private static boolean isEmpty(@Nullable Map<String, Object> variables) {
        return variables == null || variables.isEmpty();
    }

    /** A step may raise an incident of its own; what comes from outside has no command around it. */
    private static boolean isStepsIncident(Command<?> command) {
        return command instanceof CreateIncidentCmd && Context.getCommandContext() != null;
    }
}

package org.concordat.engine;

import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.HandleExternalTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleExternalTaskFailureCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetAnnotationForIncidentCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Shuts the engine's own places for free text, whichever way they are reached: what people write belongs in the case's
 * vault.
 */
class ClosedDoors extends CommandInterceptor {

    private static final Set<Class<?>> SHUT = Set.of(
            AddCommentCmd.class,
            UpdateCommentCmd.class,
            CreateAttachmentCmd.class,
            SaveAttachmentCmd.class,
            SaveTaskCmd.class,
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class,
            HandleExternalTaskBpmnErrorCmd.class,
            HandleExternalTaskFailureCmd.class,
            SetAnnotationForIncidentCmd.class,
            org.camunda.bpm.engine.impl.SetAnnotationForOperationLog.class);

    @Override
    public <T> T execute(Command<T> command) {
        if (SHUT.contains(command.getClass())) {
            throw new BadUserRequestException(
                    "Comments, attachments and other free texts are not kept in the engine; write in the Case file tab");
        }
        return next.execute(command);
    }
}

package org.concordat.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** Turns an office's refusal into the engine's form validation error, which Tasklist shows to the person (400). */
class RefusalTranslator extends CommandInterceptor {

    private static final Refusal LATE =
            new Refusal("task", "somebody else has just completed it or changed its case; open the case again");

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException e) {
            var refusal = command instanceof SubmitTaskFormCmd && LostRace.caused(e) ? LATE : refusalIn(e);
            if (refusal == null) {
                throw e;
            }
            if (command instanceof DeployCmd) {
                // the Modeler shows the message of this one
                throw new BadUserRequestException(refusal.getMessage(), refusal);
            }
            throw new FormFieldValidationException(refusal.field(), refusal.getMessage(), refusal);
        }
    }

    private static @Nullable Refusal refusalIn(@Nullable Throwable failure) {
        var each = failure;
        while (each != null && !(each instanceof Refusal)) {
            each = each.getCause();
        }
        return (Refusal) each;
    }
}

package org.concordat.engine;

import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** Keeps of a failed job where it failed, not what was said: an error's text may quote what somebody wrote. */
class SilentJobFailures implements FailedJobCommandFactory {

    @Override
    public Command<Object> getCommand(String jobId, @Nullable Throwable failure) {
        return new DefaultJobRetryCmd(jobId, silent(failure));
    }

    private static @Nullable Throwable silent(@Nullable Throwable failure) {
        if (failure == null) {
            return null;
        }
        // the engine retries these without counting
        return LostRace.changedMeanwhile(failure)
                ? new OptimisticLockingException("Somebody else was faster")
                : new Failure(failure);
    }

    /** A failure's class and stack, without its words. */
    private static class Failure extends RuntimeException {

        Failure(Throwable failure) {
            super(nameOf(failure) + " (the text is in the application's log only)", cause(failure));
            setStackTrace(failure.getStackTrace());
        }

        /** Behind a refusal, also its field, which is a word of ours: whoever mends it has to know what is missing. */
        private static String nameOf(Throwable failure) {
            return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                    .filter(Refusal.class::isInstance)
                    .map(refusal -> failure.getClass().getName() + ", Refusal of " + ((Refusal) refusal).field())
                    .findFirst()
                    .orElseGet(() -> failure.getClass().getName());
        }

        private static @Nullable Throwable cause(Throwable failure) {
            return failure.getCause() == null || failure.getCause() == failure ? null : new Failure(failure.getCause());
        }
    }
}

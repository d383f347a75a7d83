package org.concordat.engine;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.hibernate.StaleStateException;
import org.springframework.dao.ConcurrencyFailureException;

/** Two people did the same at once: the one who comes second finds a row changed, gone or already there. */
final class LostRace {

    private static final String ALREADY_THERE = "23505";

    private static final String STILL_REFERRED_TO = "23503";

    /** Somebody was offered a task while it was being taken away. */
    private static final String OFFERED = "act_fk_tskass_task";

    /** How the engine puts it that a process was over before it could be read. */
    private static final String GONE = "Cannot restore state of process instance";

    private LostRace() {}

    static boolean caused(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .anyMatch(LostRace::isOne);
    }

    /** Whether what changed meanwhile was read before: whoever reads it anew will not meet it again. */
    static boolean changedMeanwhile(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .anyMatch(LostRace::isStale);
    }

    private static boolean isOne(Throwable each) {
        return isStale(each)
                || each instanceof ProcessEngineException
                        && String.valueOf(each.getMessage()).contains(GONE)
                || each instanceof SQLException sql && ALREADY_THERE.equals(sql.getSQLState());
    }

    /** Spring translates what Hibernate finds at a commit or in a repository, and nothing else. */
    private static boolean isStale(Throwable each) {
        return each instanceof OptimisticLockingException
                || each instanceof ConcurrencyFailureException
                || each instanceof OptimisticLockException
                || each instanceof StaleStateException
                || each instanceof SQLException sql
                        && STILL_REFERRED_TO.equals(sql.getSQLState())
                        && String.valueOf(sql.getMessage()).contains(OFFERED);
    }
}

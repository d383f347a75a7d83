package org.concordat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;

/** Counts the statements that an act sends to the database from its own thread, by whichever way. */
public final class Queries extends AppenderBase<ILoggingEvent> {

    private static final List<String> WAYS = List.of("org.hibernate.SQL", "org.springframework.jdbc.core.JdbcTemplate");

    private final String thread = Thread.currentThread().getName();
    private int sent;

    private Queries() {}

    public static int of(Callable<?> act) throws Exception {
        var queries = new Queries();
        queries.start();
        WAYS.forEach(queries::listenTo);
        try {
            act.call();
            return queries.sent;
        } finally {
            WAYS.forEach(queries::leave);
        }
    }

    private void listenTo(String way) {
        logger(way).setLevel(Level.DEBUG);
        logger(way).setAdditive(false);
        logger(way).addAppender(this);
    }

    private void leave(String way) {
        logger(way).detachAppender(this);
        logger(way).setAdditive(true);
        logger(way).setLevel(null);
    }

    private static Logger logger(String way) {
        return (Logger) LoggerFactory.getLogger(way);
    }

    @Override
    protected void append(ILoggingEvent event) {
        // Spring tells of a query twice, once with its words
        var isSent = event.getLoggerName().equals(WAYS.get(0))
                || event.getFormattedMessage().contains("SQL statement [");
        if (isSent && event.getThreadName().equals(thread)) {
            sent++;
        }
    }
}

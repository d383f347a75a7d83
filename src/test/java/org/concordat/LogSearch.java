package org.concordat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Listens to everything that is logged as an installation logs it, and keeps the lines in which a text stands. */
public final class LogSearch extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final String text;
    private final Level before;
    private final List<String> findings = new CopyOnWriteArrayList<>();

    private LogSearch(String text) {
        this.text = text;
        this.before = root().getLevel();
    }

    public static LogSearch forText(String text) {
        var search = new LogSearch(text);
        search.start();
        root().setLevel(Level.INFO);
        root().addAppender(search);
        return search;
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    }

    @Override
    protected void append(ILoggingEvent event) {
        var line = event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy());
        if (line.contains(text)) {
            findings.add(event.getLoggerName() + ": " + line);
        }
    }

    public List<String> findings() {
        return List.copyOf(findings);
    }

    @Override
    public void close() {
        root().detachAppender(this);
        root().setLevel(before);
        stop();
    }
}

package org.waymark.stack.test.fuzz;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** Sees the stack traces that a service writes into its log while it answers. */
final class Log extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Queue<String> traces = new ConcurrentLinkedQueue<>();

    Log() {
        setContext(root.getLoggerContext());
        start();
        root.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        if (thrown != null && event.getLevel().isGreaterOrEqual(Level.WARN)) {
            traces.add(event.getFormattedMessage() + ": " + thrown.getClassName() + " " + thrown.getMessage());
        }
    }

    /** What has come since it was asked last. */
    List<String> news() {
        var news = new ArrayList<String>();
        for (var next = traces.poll(); next != null; next = traces.poll()) {
            news.add(next);
        }
        return news;
    }

    @Override
    public void close() {
        root.detachAppender(this);
    }
}

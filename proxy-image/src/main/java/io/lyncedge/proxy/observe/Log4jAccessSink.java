package io.lyncedge.proxy.observe;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.impl.MutableLogEvent;
import org.apache.logging.log4j.message.ReusableSimpleMessage;

/**
 * Hands lines to the Log4j logger {@value #LOGGER}, whose appender writes them to stdout. Used by one thread, so one
 * event and one text serve all lines.
 */
final class Log4jAccessSink implements AccessSink {
    private static final String LOGGER = "io.lyncedge.access";

    /** Found once: finding it walks the stack. Its configuration may change. */
    private final LoggerContext context = LoggerContext.getContext(false);

    private final JsonLine line = new JsonLine();
    private final ReusableSimpleMessage message = new ReusableSimpleMessage();
    private final MutableLogEvent event = new MutableLogEvent();

    @Override
    public void write(AccessEntry entry, boolean last) {
        entry.writeTo(line);
        message.set(line.text());
        event.setLoggerName(LOGGER);
        event.setLevel(Level.INFO);
        event.setMessage(message);
        event.setEndOfBatch(last);
        context.getConfiguration().getLoggerConfig(LOGGER).log(event);
    }
}

package io.lyncedge.proxy.observe;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;

/** Hands lines to the Log4j logger {@value #LOGGER}, whose appender writes JSON lines to stdout. */
final class Log4jAccessSink implements AccessSink {
    private static final String LOGGER = "io.lyncedge.access";

    @Override
    public void write(AccessMessage message, boolean last) {
        LoggerConfig logger = LoggerContext.getContext(false).getConfiguration().getLoggerConfig(LOGGER);
        LogEvent event = Log4jLogEvent.newBuilder()
                .setLoggerName(LOGGER)
                .setLevel(Level.INFO)
                .setMessage(message)
                .setTimeMillis(message.beganMillis())
                .build();
        event.setEndOfBatch(last);
        logger.log(event);
    }
}

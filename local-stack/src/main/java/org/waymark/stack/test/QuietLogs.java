package org.waymark.stack.test;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The broker's and the store's chatter would bury what a test says. */
final class QuietLogs {

    static final Map<String, String> LEVELS = Map.of(
            "logging.level.kafka", "error",
            "logging.level.org.apache.kafka", "error",
            "logging.level.state.change.logger", "error",
            "logging.level.de.bwaldvogel", "warn",
            "logging.level.org.testcontainers", "off",
            "logging.level.com.icegreen", "warn");

    private QuietLogs() {}

    static void untilTheServiceConfiguresThem() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            logs.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
            LEVELS.forEach((name, level) ->
                    logs.getLogger(name.substring("logging.level.".length())).setLevel(Level.toLevel(level)));
        }
    }
}

package org.waymark.stack.suite;

import java.nio.file.Path;
import org.waymark.stack.port.Ports;

/**
 * What makes one suite another than the next.
 *
 * @param project the project's directory, where the jars were built and {@code keycloak/} is
 * @param data where this suite keeps everything it wants to find again
 * @param fresh whether what it kept is forgotten first
 * @param demo whether the demo data is put in, once
 * @param limits whether one caller may do things only so often; off where one machine plays a crowd
 * @param mails so many of the mails that were caught last can be looked at
 */
public record SuiteSettings(
        Path project, Path data, Ports ports, boolean fresh, boolean demo, boolean limits, int mails) {

    Path logs() {
        return data.resolve("logs");
    }

    String publicUrl() {
        return "http://localhost:" + ports.gateway();
    }
}

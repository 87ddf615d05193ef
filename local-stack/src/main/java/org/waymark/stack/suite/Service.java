package org.waymark.stack.suite;

import java.nio.file.Path;
import org.waymark.stack.port.Ports;

/** The four services of the suite. */
public enum Service {
    GATEWAY("gateway-service"),
    EVENT("event-service"),
    REGISTRATION("registration-service"),
    CONTENT("content-service");

    private final String module;

    Service(String module) {
        this.module = module;
    }

    /** Its module, which is what people call it. */
    public String module() {
        return module;
    }

    Path jar(Path project) {
        return project.resolve(module).resolve("target").resolve(module + "-exec.jar");
    }

    int port(Ports ports) {
        return switch (this) {
            case GATEWAY -> ports.gateway();
            case EVENT -> ports.event();
            case REGISTRATION -> ports.registration();
            case CONTENT -> ports.content();
        };
    }
}

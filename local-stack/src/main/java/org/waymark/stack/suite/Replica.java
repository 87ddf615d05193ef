package org.waymark.stack.suite;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.waymark.stack.process.Supervised;
import org.waymark.stack.suite.Waiting.Awaited;

/** One more of a service, which is reached without the gateway. */
public final class Replica {

    private final URI address;
    private final Supervised program;
    private final Consumer<String> say;

    Replica(URI address, Supervised program, Consumer<String> say) {
        this.address = address;
        this.program = program;
        this.say = say;
    }

    public URI address() {
        return address;
    }

    /** Ends it as a power cut would, and leaves it down. */
    public void kill() {
        program.kill();
    }

    /** Starts it when it is down, and returns when it is ready. */
    public void restart() {
        program.start();
        try (var waiting = new Waiting(say)) {
            waiting.until(List.of(new Awaited(program, address.resolve("/actuator/health/readiness"))));
        }
    }
}

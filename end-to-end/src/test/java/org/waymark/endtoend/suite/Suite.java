package org.waymark.endtoend.suite;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.waymark.stack.port.Ports;
import org.waymark.stack.suite.Addresses;
import org.waymark.stack.suite.Replica;
import org.waymark.stack.suite.Service;
import org.waymark.stack.suite.SuiteSettings;
import org.waymark.stack.suite.WaymarkSuite;

/**
 * A running suite. By default it is started for the tests, on fresh data below {@code target}; with
 * {@code -Dwaymark.suite=http://localhost:8080} it is one that runs already, whose processes are then out of reach.
 */
public final class Suite implements AutoCloseable {

    private final Addresses addresses;
    private final @Nullable SuiteSettings settings;
    private final @Nullable SuiteClock clock;
    private @Nullable WaymarkSuite processes;

    private Suite(
            Addresses addresses,
            @Nullable SuiteSettings settings,
            @Nullable WaymarkSuite processes,
            @Nullable SuiteClock clock) {
        this.addresses = addresses;
        this.settings = settings;
        this.processes = processes;
        this.clock = clock;
    }

    static Suite start() {
        var running = System.getProperty("waymark.suite", "");
        return running.isBlank() ? own() : running(URI.create(running));
    }

    public Addresses addresses() {
        return addresses;
    }

    /** The clock of its processes. */
    public SuiteClock clock() {
        needsItsProcesses();
        return Objects.requireNonNull(clock);
    }

    /** Ends a service as a power cut would; it stays down until {@link #revive}. */
    public void kill(Service service) {
        processes().kill(service);
    }

    public void revive(Service service) {
        processes().restart(service);
    }

    /** One more of a service, beside the one behind the gateway. */
    public Replica replicate(Service service) {
        return processes().replicate(service);
    }

    /** One more gateway, which keeps to limits as the one that people meet does. */
    public Replica gatewayWithLimits() {
        return processes().replicate(Service.GATEWAY, Map.of("WAYMARK_LIMITS_ENABLED", "true"));
    }

    /** Where everything that runs writes down what it does. */
    public Path logs() {
        return processes().logs();
    }

    /** Where a service is reached without the gateway. */
    public URI address(Service service) {
        return processes().address(service);
    }

    /** Stops everything, and starts it again on the same data. */
    public void restart() {
        processes().close();
        processes = started(kept());
    }

    /** Skips the story, visibly, where it has no hand on the suite's processes. */
    public void needsItsProcesses() {
        Assumptions.assumeTrue(processes != null, "this story kills processes, and the suite was started elsewhere");
    }

    @Override
    public void close() {
        if (processes != null) {
            processes.close();
        }
    }

    private WaymarkSuite processes() {
        needsItsProcesses();
        return Objects.requireNonNull(processes);
    }

    private SuiteSettings kept() {
        var first = Objects.requireNonNull(settings);
        return new SuiteSettings(
                first.project(), first.data(), first.ports(), false, true, first.limits(), first.mails());
    }

    private static Suite own() {
        var home = Path.of(System.getProperty("waymark.home", ".."));
        var settings = new SuiteSettings(
                home, Path.of("target", "suite").toAbsolutePath(), Ports.free(), true, true, false, Integer.MAX_VALUE);
        var clock = SuiteClock.started();
        var processes = started(settings);
        return new Suite(processes.addresses(), settings, processes, clock);
    }

    private static WaymarkSuite started(SuiteSettings settings) {
        var suite = WaymarkSuite.of(settings, line -> System.out.println("suite: " + line));
        suite.start();
        return suite;
    }

    /** Ports are counted up from the gateway's, as the launcher does. */
    private static Suite running(URI gateway) {
        var identity = URI.create("http://localhost:" + (gateway.getPort() + 1) + "/realms/waymark");
        var mails = URI.create("http://localhost:" + (gateway.getPort() + 8) + "/mails");
        return new Suite(new Addresses(gateway, identity, mails), null, null, null);
    }
}

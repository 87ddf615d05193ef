package org.waymark.stack.suite;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.stack.StackFailure;
import org.waymark.stack.demo.DemoData;
import org.waymark.stack.mail.MailCatcher;
import org.waymark.stack.mail.MailPage;
import org.waymark.stack.port.FreePorts;
import org.waymark.stack.process.Directories;
import org.waymark.stack.process.Supervised;
import org.waymark.stack.suite.Waiting.Awaited;

/**
 * The whole suite on this machine: Kafka, store and mail catcher in this process, Keycloak and the four services in
 * processes of their own. Stopped and started again on the same data it is where it was.
 */
public final class WaymarkSuite implements AutoCloseable {

    private final SuiteSettings settings;
    private final Consumer<String> say;
    private final Parts parts;
    private final Map<Service, Supervised> services = new EnumMap<>(Service.class);
    private final Infrastructure infrastructure;
    private @Nullable URI issuer;
    private @Nullable ServicePrograms programs;

    private WaymarkSuite(SuiteSettings settings, Infrastructure infrastructure, Consumer<String> say) {
        this.settings = settings;
        this.say = say;
        this.parts = new Parts(say);
        this.infrastructure = infrastructure;
    }

    /** Needs no Docker. Checks what can be checked beforehand; starts nothing yet. */
    public static WaymarkSuite of(SuiteSettings settings, Consumer<String> say) {
        prepare(settings);
        return new WaymarkSuite(settings, new EmbeddedInfrastructure(settings, say), say);
    }

    /** The same services on MongoDB, Kafka and Keycloak in containers; what those keep is gone afterwards. */
    public static WaymarkSuite inContainers(SuiteSettings settings, Consumer<String> say) {
        prepare(settings);
        return new WaymarkSuite(settings, new ContainerInfrastructure(settings), say);
    }

    /** Returns when everything answers; on a failure, what had been started is stopped again. */
    public void start() {
        try {
            startParts();
            loadDemoData();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    public Addresses addresses() {
        return new Addresses(
                URI.create(settings.publicUrl()),
                Objects.requireNonNull(issuer, "the suite has not been started"),
                URI.create("http://localhost:" + settings.ports().mailPage() + "/mails"));
    }

    /** Where a service is reached without the gateway. */
    public URI address(Service service) {
        return URI.create("http://127.0.0.1:" + service.port(settings.ports()));
    }

    public Path logs() {
        return settings.logs();
    }

    /** The process id of a service, for those who want to kill it themselves. */
    public long pid(Service service) {
        return supervised(service).pid();
    }

    /** Ends a service as a power cut would, and leaves it down. */
    public void kill(Service service) {
        supervised(service).kill();
    }

    /** Starts a service that is down, and returns when it is ready. */
    public void restart(Service service) {
        supervised(service).start();
        awaitReady(service);
    }

    /** Starts one more of a service, beside the one behind the gateway, and returns when it is ready. */
    public Replica replicate(Service service) {
        return replicate(service, Map.of());
    }

    /** The same with settings of its own, as variables of its environment. */
    public Replica replicate(Service service, Map<String, String> environment) {
        var port = FreePorts.next();
        var programs = Objects.requireNonNull(this.programs, "the suite has not been started");
        var program = parts.program(
                programs.program(service, service.module() + "-2", port).with(environment));
        var replica = new Replica(URI.create("http://127.0.0.1:" + port), program, say);
        replica.restart();
        return replica;
    }

    /** Returns when the service answers (again). */
    public void awaitReady(Service service) {
        try (var waiting = new Waiting(say)) {
            waiting.until(List.of(awaited(service)));
        }
    }

    /** Stops everything in an order that loses nothing: first those that write, then what they write to. */
    @Override
    public void close() {
        parts.close();
    }

    private static void prepare(SuiteSettings settings) {
        settings.ports().requireFree();
        try {
            if (settings.fresh()) {
                Directories.delete(settings.data());
            }
            Files.createDirectories(settings.logs());
            DiskSpace.require(settings.data());
        } catch (IOException e) {
            throw new StackFailure("The directory " + settings.data() + " cannot be used: " + e.getMessage(), e);
        }
    }

    private void startParts() {
        var endpoints = infrastructure.start(parts);
        issuer = endpoints.issuer();
        var mails = parts.keep(
                "The mail catcher", MailCatcher.start(settings.ports().smtp(), settings.mails()));
        parts.keep("The mail page", MailPage.of(mails, settings.ports().mailPage()));
        var programs = new ServicePrograms(settings, endpoints);
        this.programs = programs;
        startServices(programs);
        try (var waiting = new Waiting(say)) {
            var awaited = new ArrayList<>(endpoints.onTheirWay());
            Stream.of(Service.values()).map(this::awaited).forEach(awaited::add);
            waiting.until(awaited);
        }
    }

    private void startServices(ServicePrograms programs) {
        for (var service : Service.values()) {
            services.put(service, parts.program(programs.program(service)));
        }
        services.values().forEach(Supervised::start);
        say.accept("The services start; their logs are in " + settings.logs());
    }

    private void loadDemoData() {
        var marker = settings.data().resolve("demo-data-is-in");
        if (!settings.demo() || Files.exists(marker)) {
            return;
        }
        say.accept("The demo data is put in");
        DemoData.load(addresses(), Clock.systemUTC());
        try {
            Files.createFile(marker);
        } catch (IOException e) {
            throw new StackFailure("The file " + marker + " could not be written: " + e.getMessage(), e);
        }
    }

    private Awaited awaited(Service service) {
        return new Awaited(supervised(service), address(service).resolve("/actuator/health/readiness"));
    }

    private Supervised supervised(Service service) {
        var supervised = services.get(service);
        if (supervised == null) {
            throw new StackFailure(service.module() + " has not been started.");
        }
        return supervised;
    }
}

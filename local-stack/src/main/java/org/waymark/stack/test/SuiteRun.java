package org.waymark.stack.test;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waymark.stack.StackFailure;
import org.waymark.stack.containers.Containers;
import org.waymark.stack.port.Ports;
import org.waymark.stack.suite.Addresses;
import org.waymark.stack.suite.SuiteSettings;
import org.waymark.stack.suite.WaymarkSuite;

/** The suite of one test run: its own one in a directory that is gone afterwards, or somebody else's by its addresses. */
record SuiteRun(Addresses addresses, @Nullable WaymarkSuite own, Runnable stop) implements AutoCloseable {

    static SuiteRun start(Optional<StackKind> chosen) {
        return chosen.map(SuiteRun::start).orElseGet(SuiteRun::onWhatTheMachineHas);
    }

    @Override
    public void close() {
        stop.run();
    }

    private static SuiteRun external() {
        var addresses = new Addresses(
                URI.create(StackAddress.of("waymark.stack.gateway")),
                URI.create(StackAddress.of("waymark.stack.issuer")),
                URI.create(StackAddress.of("waymark.stack.mails")));
        return new SuiteRun(addresses, null, () -> {});
    }

    private static SuiteRun start(StackKind kind) {
        return switch (kind) {
            case EMBEDDED -> started(WaymarkSuite::of);
            case CONTAINERS -> started(WaymarkSuite::inContainers);
            case EXTERNAL -> external();
        };
    }

    private static SuiteRun onWhatTheMachineHas() {
        return start(Containers.whyNot().isPresent() ? StackKind.EMBEDDED : StackKind.CONTAINERS);
    }

    private static SuiteRun started(BiFunction<SuiteSettings, Consumer<String>, WaymarkSuite> of) {
        QuietLogs.untilTheServiceConfiguresThem();
        var directory = TestDirectory.create();
        var project = Path.of(StackAddress.find("waymark.home")
                .orElseThrow(() -> new StackFailure("waymark.home, the project's directory, is not set.")));
        var settings =
                new SuiteSettings(project, directory.path(), Ports.free(), false, true, false, Integer.MAX_VALUE);
        var suite = of.apply(settings, System.out::println);
        // a test run that is interrupted ends without JUnit's help
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close, "stop"));
        suite.start();
        return new SuiteRun(suite.addresses(), suite, () -> {
            suite.close();
            directory.close();
        });
    }
}

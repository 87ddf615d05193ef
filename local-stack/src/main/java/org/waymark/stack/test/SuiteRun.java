package org.waymark.stack.test;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.stack.StackFailure;
import org.waymark.stack.port.Ports;
import org.waymark.stack.suite.Addresses;
import org.waymark.stack.suite.SuiteSettings;
import org.waymark.stack.suite.WaymarkSuite;

/** The suite of one test run: its own one in a directory that is gone afterwards, or somebody else's by its addresses. */
record SuiteRun(Addresses addresses, @Nullable WaymarkSuite own, Runnable stop) implements AutoCloseable {

    static SuiteRun start(Optional<StackKind> kind) {
        return kind.filter(StackKind.EXTERNAL::equals).isPresent() ? external() : started();
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

    private static SuiteRun started() {
        QuietLogs.untilTheServiceConfiguresThem();
        var directory = TestDirectory.create();
        var project = Path.of(StackAddress.find("waymark.home")
                .orElseThrow(() -> new StackFailure("waymark.home, the project's directory, is not set.")));
        var settings = new SuiteSettings(project, directory.path(), Ports.free(), false, true);
        var suite = WaymarkSuite.of(settings, System.out::println);
        // a test run that is interrupted ends without JUnit's help
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close, "stop"));
        suite.start();
        return new SuiteRun(suite.addresses(), suite, () -> {
            suite.close();
            directory.close();
        });
    }
}

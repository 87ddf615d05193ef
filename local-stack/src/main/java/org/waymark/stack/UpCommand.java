package org.waymark.stack;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.waymark.stack.port.Ports;
import org.waymark.stack.suite.SuiteSettings;
import org.waymark.stack.suite.WaymarkSuite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "up",
        description = "Starts the whole suite with demo data, and stops it on Ctrl-C.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    /** More than anybody looks through, and less memory than a service takes. */
    private static final int MAILS = 1_000;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The gateway's port; the eight after it are used too. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--fresh", description = "Forget what earlier runs on this port have kept.")
    private boolean fresh;

    @Option(names = "--no-demo", negatable = false, description = "Leave the demo data out.")
    private boolean withoutDemo;

    @Override
    public Integer call() throws InterruptedException {
        var project = Path.of(System.getProperty("waymark.home", "."))
                .toAbsolutePath()
                .normalize();
        var data = project.resolve(".waymark").resolve(String.valueOf(port));
        var settings = new SuiteSettings(project, data, Ports.from(port), fresh, !withoutDemo, true, MAILS);
        var terminal = new Terminal(System.out);
        LauncherLog.to(data.resolve("launcher.log"), terminal::say);
        var suite = WaymarkSuite.of(settings, terminal::say);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite, terminal), "stop"));
        suite.start();
        terminal.ready(suite.addresses(), settings);
        new CountDownLatch(1).await();
        return 0;
    }

    private static void stop(WaymarkSuite suite, Terminal terminal) {
        terminal.say("Waymark stops");
        suite.close();
        terminal.say("Waymark has stopped");
    }
}

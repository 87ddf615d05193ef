package org.waymark.stack.identity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.waymark.stack.process.Java;

/** How Keycloak's own start script calls Java; without the script there is one process less to end. */
final class KeycloakCommand {

    private KeycloakCommand() {}

    /**
     * @param distribution where the program is
     * @param home where its data is
     */
    static List<String> of(Path distribution, Path home, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Java.executable());
        command.addAll(List.of("-Xms64m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
        for (var opened : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Duser.language=en", "-Duser.country=US"));
        command.addAll(
                List.of("-cp", distribution.resolve("lib/quarkus-run.jar").toString()));
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(arguments);
        return command;
    }
}

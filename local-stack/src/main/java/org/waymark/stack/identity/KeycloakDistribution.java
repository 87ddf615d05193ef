package org.waymark.stack.identity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.zip.ZipInputStream;
import org.waymark.stack.StackFailure;
import org.waymark.stack.process.Directories;

/** Keycloak as it was published, unpacked and prepared once; every suite on the machine runs from it. */
final class KeycloakDistribution {

    private KeycloakDistribution() {}

    /**
     * The prepared distribution; the first caller unpacks it and makes Keycloak's own build step, others wait for it.
     *
     * @param work the project's {@code .waymark} directory, where the build has put the archive
     */
    static Path in(Path work, Consumer<String> say) {
        var name = "keycloak-" + version();
        var home = work.resolve(name);
        try (var lock = FileChannel.open(
                        work.resolve("keycloak.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock()) {
            if (held.isValid() && !Files.isDirectory(home)) {
                say.accept("Keycloak is unpacked and prepared, once; this takes half a minute");
                var fresh = work.resolve(name + ".new");
                Directories.delete(fresh);
                unpack(work.resolve("keycloak-quarkus-dist-" + version() + ".zip"), fresh);
                build(fresh.resolve(name));
                Files.move(fresh.resolve(name), home);
                Directories.delete(fresh);
            }
        } catch (IOException e) {
            throw new StackFailure("Keycloak could not be unpacked into " + home + ": " + e.getMessage(), e);
        }
        return home;
    }

    private static void unpack(Path archive, Path target) throws IOException {
        if (!Files.isReadable(archive)) {
            throw new StackFailure("Keycloak's archive " + archive + " is missing; ./waymark up builds it.");
        }
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("A file name leads out of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        }
    }

    private static void build(Path home) throws IOException {
        var command = KeycloakCommand.of(home, home, List.of("build", "--db=dev-file"));
        var log = home.resolveSibling("build.log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        // Ctrl-C may come before there is anything that watches over it
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "stop-keycloak-build"));
        try {
            if (process.waitFor() != 0) {
                throw new StackFailure("Keycloak's build step failed: " + Files.readString(log));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new StackFailure("Keycloak's build step was interrupted.", e);
        }
    }

    private static String version() {
        var properties = new Properties();
        try (InputStream in = KeycloakDistribution.class.getResourceAsStream("keycloak.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new StackFailure("keycloak.properties cannot be read.", e);
        }
        return properties.getProperty("version", "unknown");
    }
}

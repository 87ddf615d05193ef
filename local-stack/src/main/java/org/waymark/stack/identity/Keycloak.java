package org.waymark.stack.identity;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.waymark.stack.StackFailure;
import org.waymark.stack.process.Program;

/**
 * Where one suite's Keycloak runs and what it is told.
 *
 * @param project the project's directory, whose {@code keycloak/} holds the realm
 * @param data this suite's own directory for it
 * @param publicUrl where people reach the suite; sign-in returns only there
 * @param clientSecret what the gateway proves itself with
 * @param adminPassword of the user {@code admin}
 */
public record Keycloak(Path project, Path data, int port, String publicUrl, String clientSecret, String adminPassword) {

    /** Prepares what is missing and says how to start it. */
    public Program program(Path log, Consumer<String> say) {
        var distribution = KeycloakDistribution.in(project.resolve(".waymark"), say);
        try {
            link(distribution);
            copyRealm();
        } catch (IOException e) {
            throw new StackFailure("Keycloak's directory " + data + " could not be prepared: " + e.getMessage(), e);
        }
        var environment = Map.of(
                "WAYMARK_IDENTITY_CLIENT_SECRET", clientSecret,
                "WAYMARK_PUBLIC_URL", publicUrl,
                "WAYMARK_GATEWAY_URL", publicUrl,
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword);
        return new Program("Keycloak", KeycloakCommand.of(distribution, data, arguments()), environment, data, log);
    }

    public URI url() {
        return URI.create("http://localhost:" + port);
    }

    public URI issuer() {
        return url().resolve("/realms/waymark");
    }

    private List<String> arguments() {
        return List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=" + url());
    }

    /** Keycloak keeps data beside its program; a home of links lets several suites share one program. */
    private void link(Path distribution) throws IOException {
        Files.createDirectories(data);
        for (var part : List.of("lib", "conf", "providers", "themes")) {
            var link = data.resolve(part);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, distribution.resolve(part).toAbsolutePath());
        }
    }

    private void copyRealm() throws IOException {
        var target = Files.createDirectories(data.resolve("data/import"));
        try (var files = Files.newDirectoryStream(project.resolve("keycloak"), "waymark-*.json")) {
            for (var file : files) {
                Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}

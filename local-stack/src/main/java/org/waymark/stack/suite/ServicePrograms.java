package org.waymark.stack.suite;

import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.stack.StackFailure;
import org.waymark.stack.process.Java;
import org.waymark.stack.process.Program;
import org.waymark.stack.suite.Infrastructure.Endpoints;

/** How the services are started: which jar, with how much memory, and with which settings in their environment. */
record ServicePrograms(SuiteSettings settings, Endpoints endpoints) {

    Program program(Service service) {
        return program(service, service.module(), service.port(settings.ports()));
    }

    /** One more of a service, under another name and port. */
    Program program(Service service, String name, int port) {
        var jar = service.jar(settings.project());
        if (!Files.isReadable(jar)) {
            throw new StackFailure(service.module() + " is not built: " + jar
                    + " is missing; ./waymark up builds it, or ./mvnw package.");
        }
        var command = List.of(
                Java.executable(),
                "-Xms32m",
                "-Xmx" + heap(service),
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:TrimNativeHeapInterval=5000",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar.toString());
        return new Program(
                name,
                command,
                environment(service, port),
                settings.data(),
                settings.logs().resolve(name + ".log"));
    }

    private static String heap(Service service) {
        return switch (service) {
            case CONTENT -> "384m";
            case REGISTRATION -> "144m";
            case GATEWAY, EVENT -> "256m";
        };
    }

    private Map<String, String> environment(Service service, int port) {
        var environment = new HashMap<String, String>();
        environment.put("SERVER_PORT", String.valueOf(port));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("WAYMARK_PUBLIC_URL", settings.publicUrl());
        // glibc keeps freed memory in an arena for every thread otherwise
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.putAll(service == Service.GATEWAY ? gateway() : domain());
        return environment;
    }

    private Map<String, String> gateway() {
        var issuer = endpoints.issuer().toString();
        return Map.of(
                "WAYMARK_LIMITS_ENABLED",
                String.valueOf(settings.limits()),
                "WAYMARK_ROUTES_EVENT",
                url(Service.EVENT),
                "WAYMARK_ROUTES_REGISTRATION",
                url(Service.REGISTRATION),
                "WAYMARK_ROUTES_CONTENT",
                url(Service.CONTENT),
                "WAYMARK_IDENTITY_ISSUER",
                issuer,
                "WAYMARK_IDENTITY_INTERNAL",
                issuer,
                "WAYMARK_IDENTITY_CLIENT_SECRET",
                endpoints.clientSecret());
    }

    private Map<String, String> domain() {
        var issuer = endpoints.issuer().toString();
        return Map.of(
                "SPRING_MONGODB_URI",
                endpoints.storeUri(),
                "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                endpoints.bootstrapServers(),
                "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI",
                issuer,
                "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWK_SET_URI",
                issuer + "/protocol/openid-connect/certs",
                "SPRING_MAIL_HOST",
                "127.0.0.1",
                "SPRING_MAIL_PORT",
                String.valueOf(settings.ports().smtp()),
                "WAYMARK_KAFKA_REPLICAS",
                "1");
    }

    private String url(Service service) {
        return "http://127.0.0.1:" + service.port(settings.ports());
    }
}

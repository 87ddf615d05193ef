package org.waymark.stack.test;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The message contracts under {@code contracts/}, for the tests of those who send and receive.
 *
 * <p>Needs {@code com.networknt:json-schema-validator} on the class path, and the repository's root in the system
 * property {@code waymark.home}, which the build sets.
 */
public final class Contracts {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemas(Contracts::read)
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));

    private Contracts() {}

    /** Fails with every deviation of {@code json} from the schema of {@code type}, for example {@code waymark.series.changed.v1}. */
    public static void assertMatches(String type, String json) {
        var errors = schema(type).validate(json, InputFormat.JSON);
        if (!errors.isEmpty()) {
            throw new AssertionError(errors.stream()
                    .map(Object::toString)
                    .collect(Collectors.joining("\n  ", "Not a " + type + ":\n  ", "\n" + json)));
        }
    }

    /** The examples of {@code type} as JSON text; there is at least one. */
    public static Stream<String> examples(String type) {
        var folder = home().resolve("contracts/examples").resolve(type);
        var examples = files(folder).stream().map(Contracts::read).toList();
        if (examples.isEmpty()) {
            throw new AssertionError("No examples in " + folder);
        }
        return examples.stream();
    }

    /** The types that have a schema. */
    public static Stream<String> types() {
        return files(home().resolve("contracts/schemas")).stream()
                .map(file -> String.valueOf(file.getFileName()))
                .filter(name -> name.startsWith("waymark."))
                .map(name -> name.substring(0, name.length() - ".json".length()));
    }

    /** The operations of a service's stored description, such as {@code GET /api/series}. */
    public static Set<String> operations(String service) {
        return description(service).path("paths").properties().stream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toSet());
    }

    /** A service's stored description of its API. */
    public static JsonNode description(String service) {
        return new JsonMapper().readTree(read(home().resolve("contracts/openapi/" + service + ".json")));
    }

    private static Schema schema(String type) {
        var file = home().resolve("contracts/schemas").resolve(type + ".json");
        return SCHEMAS.getSchema(SchemaLocation.of(file.toUri().toString()));
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path home() {
        return Path.of(Objects.requireNonNull(System.getProperty("waymark.home"), "waymark.home"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String uri) {
        return read(Path.of(URI.create(uri)));
    }
}

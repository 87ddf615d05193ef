package org.waymark.stack.test.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What can be asked of a service.
 *
 * @param path with its variables in braces
 * @param parameters of the query, with their schemas
 * @param type of its body; null where it has none
 * @param schema of its body
 */
record Endpoint(
        String method,
        String path,
        List<Parameter> parameters,
        @Nullable String type,
        JsonNode schema) {

    private static final Pattern EXPRESSION = Pattern.compile("\\{(\\w+):[^}]*}");
    private static final String FORM = "application/x-www-form-urlencoded";

    record Parameter(String name, JsonNode schema) {}

    /** The operations that a description tells of. */
    static Stream<Endpoint> described(JsonNode description) {
        return description.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> described(path.getKey(), method.getKey(), method.getValue())));
    }

    private static Endpoint described(String path, String method, JsonNode operation) {
        var parameters = operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString("").equals("query"))
                .map(parameter -> new Parameter(parameter.path("name").asString(), parameter.path("schema")))
                .toList();
        var content = operation.path("requestBody").path("content");
        var type = content.propertyNames().stream().findFirst().orElse(null);
        var schema = type == null ? content : content.path(type).path("schema");
        return new Endpoint(method.toUpperCase(Locale.ROOT), path, parameters, type, schema);
    }

    /** A page by its mapping, such as {@code POST /desk/new}. */
    static Endpoint page(String mapping, JsonNode nothing) {
        var space = mapping.indexOf(' ');
        var method = mapping.substring(0, space);
        var path = EXPRESSION.matcher(mapping.substring(space + 1)).replaceAll("{$1}");
        return new Endpoint(method, path, List.of(), method.equals("GET") ? null : FORM, nothing);
    }

    boolean isPage() {
        return !path.startsWith("/api/");
    }

    boolean isRead() {
        return method.equals("GET");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}

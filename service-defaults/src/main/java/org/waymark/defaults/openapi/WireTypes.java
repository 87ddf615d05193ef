package org.waymark.defaults.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.id.Identifier;
import tools.jackson.databind.JsonNode;

/**
 * Types whose JSON is not what their components look like: ids are text, enumerations lower case with hyphens. Types are
 * described under their simple names, so two of our own with the same one would pass for each other: they are refused.
 */
final class WireTypes implements ModelConverter {

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var raw = Json.mapper().constructType(type.getType()).getRawClass();
        if (Identifier.class.isAssignableFrom(raw)) {
            return new StringSchema();
        }
        if (JsonNode.class.isAssignableFrom(raw)) {
            return new ObjectSchema().description("A JSON Merge Patch (RFC 7396)");
        }
        if (raw.isRecord() && raw.getName().startsWith("org.waymark.")) {
            claim(raw);
        }
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        return raw.isEnum() && schema != null && schema.getEnum() != null ? hyphenated(schema, raw) : schema;
    }

    private void claim(Class<?> type) {
        var other = named.putIfAbsent(type.getSimpleName(), type);
        if (other != null && other != type) {
            throw new IllegalStateException("The description cannot tell " + type + " from " + other);
        }
    }

    /** The library takes the names of constants, whatever the mapper says. */
    @SuppressWarnings("unchecked")
    private static Schema<?> hyphenated(Schema<?> schema, Class<?> enumeration) {
        List<Object> words = Arrays.stream(enumeration.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .<Object>map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        ((Schema<Object>) schema).setEnum(words);
        return schema;
    }
}

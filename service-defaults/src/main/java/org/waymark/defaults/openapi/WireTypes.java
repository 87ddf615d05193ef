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
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.id.Identifier;
import tools.jackson.databind.JsonNode;

/** Types whose JSON is not what their components look like: ids are text, enumerations lower case with hyphens. */
final class WireTypes implements ModelConverter {

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
        var schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (raw.isEnum() && schema instanceof StringSchema text) {
            text.setEnum(Arrays.stream(raw.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList());
        }
        return schema;
    }
}

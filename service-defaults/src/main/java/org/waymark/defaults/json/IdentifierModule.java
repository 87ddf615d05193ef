package org.waymark.defaults.json;

import org.jspecify.annotations.Nullable;
import org.waymark.defaults.id.Identifier;
import org.waymark.defaults.id.Identifiers;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** Reads and writes every {@link Identifier} as flat text. */
final class IdentifierModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    IdentifierModule() {
        super("waymark-identifiers");
        addSerializer(Identifier.class, new Writer());
        setDeserializers(new Readers());
    }

    private static final class Writer extends StdScalarSerializer<Identifier> {

        Writer() {
            super(Identifier.class);
        }

        @Override
        public void serialize(Identifier id, JsonGenerator json, SerializationContext context) {
            json.writeString(id.value());
        }
    }

    private static final class Readers extends SimpleDeserializers {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return type.isTypeOrSubTypeOf(Identifier.class)
                    ? new Reader<>(type.getRawClass().asSubclass(Identifier.class))
                    : super.findBeanDeserializer(type, config, description);
        }
    }

    private static final class Reader<T extends Identifier> extends StdScalarDeserializer<T> {

        private final Class<T> type;

        Reader(Class<T> type) {
            super(type);
            this.type = type;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            var text = json.getValueAsString();
            try {
                return Identifiers.of(type, text == null ? "" : text);
            } catch (IllegalArgumentException e) {
                return type.cast(context.handleInstantiationProblem(type, text, e));
            }
        }
    }
}

package org.waymark.defaults.json;

import org.jspecify.annotations.Nullable;
import org.waymark.defaults.text.Characters;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.module.SimpleModule;

/** Refuses texts that could be stored but neither shown nor written as JSON again. */
final class PlainTexts extends SimpleModule {

    private static final long serialVersionUID = 1L;

    PlainTexts() {
        super("waymark-plain-texts");
        addDeserializer(String.class, new Reader());
    }

    private static final class Reader extends StdScalarDeserializer<String> {

        Reader() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser json, DeserializationContext context) {
            var text = StringDeserializer.instance.deserialize(json, context);
            if (text != null && !Characters.arePlain(text)) {
                throw ValueInstantiationException.from(
                        json,
                        "Not plain text",
                        context.constructType(String.class),
                        new IllegalArgumentException("A text has no NUL and no half of a surrogate pair in it"));
            }
            return text;
        }
    }
}

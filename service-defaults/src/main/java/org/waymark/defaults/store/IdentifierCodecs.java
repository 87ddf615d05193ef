package org.waymark.defaults.store;

import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.id.Identifier;
import org.waymark.defaults.id.Identifiers;

/** Every {@link Identifier} rests as flat text. */
final class IdentifierCodecs implements CodecProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
        return Identifier.class.isAssignableFrom(type)
                ? (Codec<T>) new IdentifierCodec<>(type.asSubclass(Identifier.class))
                : null;
    }

    private record IdentifierCodec<I extends Identifier>(Class<I> type) implements Codec<I> {

        @Override
        public void encode(BsonWriter writer, I id, EncoderContext context) {
            writer.writeString(id.value());
        }

        @Override
        public I decode(BsonReader reader, DecoderContext context) {
            return Identifiers.of(type, reader.readString());
        }

        @Override
        public Class<I> getEncoderClass() {
            return type;
        }
    }
}

package org.waymark.defaults.store;

import java.util.LinkedHashMap;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.waymark.defaults.text.LocalizedText;

/** {@code {"en": "...", "fr": "..."}}, as on the wire. */
final class LocalizedTextCodec implements Codec<LocalizedText> {

    @Override
    public void encode(BsonWriter writer, LocalizedText text, EncoderContext context) {
        writer.writeStartDocument();
        text.values().forEach(writer::writeString);
        writer.writeEndDocument();
    }

    @Override
    public LocalizedText decode(BsonReader reader, DecoderContext context) {
        var values = new LinkedHashMap<String, String>();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            values.put(reader.readName(), reader.readString());
        }
        reader.readEndDocument();
        return new LocalizedText(values);
    }

    @Override
    public Class<LocalizedText> getEncoderClass() {
        return LocalizedText.class;
    }
}

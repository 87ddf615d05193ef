package org.waymark.defaults.store;

import java.time.LocalTime;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.waymark.defaults.time.RelativeDate;
import org.waymark.defaults.time.RelativeDate.Anchor;

/**
 * {@code {"relativeTo": "START", "days": -30, "time": "23:59"}}. What was stored before relative dates checked
 * themselves may lack parts, and is read as it was meant then: from the end, and until the day is over.
 */
final class RelativeDateCodec implements Codec<RelativeDate> {

    private static final LocalTime DAY_IS_OVER = LocalTime.of(23, 59);

    @Override
    public void encode(BsonWriter writer, RelativeDate date, EncoderContext context) {
        writer.writeStartDocument();
        writer.writeString("relativeTo", date.relativeTo().name());
        writer.writeInt32("days", date.days());
        writer.writeString("time", date.time().toString());
        writer.writeEndDocument();
    }

    @Override
    public RelativeDate decode(BsonReader reader, DecoderContext context) {
        var relativeTo = Anchor.END;
        var days = 0;
        var time = DAY_IS_OVER;
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            var name = reader.readName();
            if (reader.getCurrentBsonType() == BsonType.NULL) {
                reader.readNull();
                continue;
            }
            switch (name) {
                case "relativeTo" -> relativeTo = Anchor.valueOf(reader.readString());
                case "days" -> days = reader.readInt32();
                case "time" -> time = LocalTime.parse(reader.readString());
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        return new RelativeDate(relativeTo, Math.clamp(days, -RelativeDate.MOST_DAYS, RelativeDate.MOST_DAYS), time);
    }

    @Override
    public Class<RelativeDate> getEncoderClass() {
        return RelativeDate.class;
    }
}

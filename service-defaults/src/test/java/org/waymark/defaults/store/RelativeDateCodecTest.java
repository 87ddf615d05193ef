package org.waymark.defaults.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.defaults.time.RelativeDate;
import org.waymark.defaults.time.RelativeDate.Anchor;

class RelativeDateCodecTest {

    private final RelativeDateCodec codec = new RelativeDateCodec();

    @Test
    void whatIsWrittenIsRead() {
        var date = new RelativeDate(Anchor.START, -30, LocalTime.of(9, 0));
        var stored = new BsonDocument();

        codec.encode(
                new BsonDocumentWriter(stored), date, EncoderContext.builder().build());

        assertThat(read(stored.toJson())).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{days: 3}", "{days: 3, time: null, relativeTo: null}", "{relativeTo: 'END', days: 3, more: 1}"})
    void whatWasStoredWithoutAllItsPartsIsStillRead(String stored) {
        assertThat(read(stored)).isEqualTo(new RelativeDate(Anchor.END, 3, LocalTime.of(23, 59)));
    }

    private RelativeDate read(String stored) {
        return codec.decode(
                new BsonDocumentReader(BsonDocument.parse(stored)),
                DecoderContext.builder().build());
    }
}

package org.waymark.stack.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** Documents as BSON on disk. Without it, the library keeps them in Java's serial form, which takes most of its time. */
final class BsonType extends BasicDataType<Document> {

    private static final int BUFFER = 4096;

    /** What a map, one of its entries with the name, a list or a text take on the heap, about. */
    private static final int EMPTY_DOCUMENT = 128;

    private static final int FIELD = 96;
    private static final int ELEMENT = 16;
    private static final int VALUE = 40;

    /** What the cache counts: read documents are some times as large as written ones. */
    @Override
    public int getMemory(Document document) {
        return size(document);
    }

    private static int size(@Nullable Object value) {
        return switch (value) {
            case Document document -> {
                int size = EMPTY_DOCUMENT;
                for (Object field : document.values()) {
                    size += FIELD + size(field);
                }
                yield size;
            }
            case Collection<?> list -> {
                int size = VALUE;
                for (Object element : list) {
                    size += ELEMENT + size(element);
                }
                yield size;
            }
            case String text -> VALUE + text.length();
            case null, default -> VALUE;
        };
    }

    @Override
    public void write(WriteBuffer target, Document document) {
        ByteBuf bytes = Unpooled.buffer(BUFFER);
        BsonEncoder.encodeDocument(document, bytes);
        target.putVarInt(bytes.readableBytes()).put(bytes.nioBuffer());
    }

    @Override
    public Document read(ByteBuffer source) {
        byte[] bytes = new byte[DataUtils.readVarInt(source)];
        source.get(bytes);
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}

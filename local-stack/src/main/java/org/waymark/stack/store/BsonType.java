package org.waymark.stack.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Documents as BSON on disk. Without it, the library keeps them in Java's serial form, which takes most of its time. */
final class BsonType extends BasicDataType<Document> {

    /** What a document is taken to need, so that the cache of pages stays bounded; to count would be to encode it. */
    private static final int GUESSED_SIZE = 2048;

    @Override
    public int getMemory(Document document) {
        return GUESSED_SIZE;
    }

    @Override
    public void write(WriteBuffer target, Document document) {
        ByteBuf bytes = Unpooled.buffer(GUESSED_SIZE);
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

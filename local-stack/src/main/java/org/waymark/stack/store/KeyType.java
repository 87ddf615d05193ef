package org.waymark.stack.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.Comparator;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Keys of unique indexes, in the order of their values, as BSON on disk. */
final class KeyType extends BasicDataType<KeyValue> {

    private static final int GUESSED_SIZE = 128;
    private static final BsonType DOCUMENTS = new BsonType();
    private static final Comparator<Object> ORDER = ValueComparator.asc();

    /** Keys of one index have as many values. */
    @Override
    public int compare(KeyValue one, KeyValue other) {
        for (int i = 0; i < one.size(); i++) {
            int order = ORDER.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    public int getMemory(KeyValue key) {
        return GUESSED_SIZE * key.size();
    }

    @Override
    public void write(WriteBuffer target, KeyValue key) {
        Document values = new Document();
        for (int i = 0; i < key.size(); i++) {
            values.put(String.valueOf(i), key.get(i) instanceof Missing ? null : key.get(i));
        }
        DOCUMENTS.write(target, values);
    }

    @Override
    public KeyValue read(ByteBuffer source) {
        return new KeyValue(DOCUMENTS.read(source).values());
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}

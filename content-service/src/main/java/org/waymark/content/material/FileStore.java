package org.waymark.content.material;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bson.types.ObjectId;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The contents of files, kept in the store in chunks; a file is never whole in memory. */
@Component
final class FileStore {

    private static final int CHUNK = (int) DataSize.ofMegabytes(1).toBytes();

    private final GridFSBucket bucket;

    FileStore(MongoDatabase database) {
        this.bucket = GridFSBuckets.create(database, "files").withChunkSizeBytes(CHUNK);
    }

    StoredFile keep(Path file, String name, Format format) throws IOException {
        try (var content = new DigestInputStream(Files.newInputStream(file), sha256())) {
            var id = bucket.uploadFromStream(name, content, new GridFSUploadOptions());
            var hash = HexFormat.of().formatHex(content.getMessageDigest().digest());
            return new StoredFile(id.toHexString(), name, format.mediaType(), Files.size(file), hash);
        }
    }

    InputStream open(StoredFile file) {
        return bucket.openDownloadStream(new ObjectId(file.id()));
    }

    void drop(StoredFile file) {
        bucket.delete(new ObjectId(file.id()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

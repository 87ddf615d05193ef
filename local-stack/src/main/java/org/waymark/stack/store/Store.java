package org.waymark.stack.store;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.waymark.stack.StackFailure;

/** Speaks MongoDB's wire protocol on the loopback address, so that services need no other code than with MongoDB. */
public final class Store implements AutoCloseable {

    /** What a power cut or {@code kill -9} of the process can take away at most; an ordinary stop loses nothing. */
    private static final int COMMIT_EVERY_MILLIS = 100;

    /** Keys are random, so that a crowd's documents are read and written all over the file. */
    private static final int CACHE_MEGABYTES = 64;

    /** The file is rewritten when less of it than this is in use; to keep it tighter took a fifth of the processor. */
    private static final int REWRITTEN_BELOW_PERCENT = 25;

    private final MongoServer server;

    private Store(MongoServer server) {
        this.server = server;
    }

    /** Keeps its data in a file of this directory. */
    public static Store at(Path directory, int port) {
        try {
            Files.createDirectories(directory);
            return serve(
                    new MVStore.Builder()
                            .fileName(directory.resolve("documents.mv").toString())
                            .cacheSize(CACHE_MEGABYTES)
                            .autoCompactFillRate(REWRITTEN_BELOW_PERCENT)
                            .open(),
                    port);
        } catch (MVStoreException | IOException e) {
            throw new StackFailure("The store in " + directory + " could not be opened: " + e.getMessage(), e);
        }
    }

    /** Forgets its data at the end; otherwise the same as {@link #at}. */
    public static Store inMemory(int port) {
        return serve(MVStore.open(null), port);
    }

    public String uri() {
        return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
    }

    /** Stops to serve, and returns when the data is on disk. */
    @Override
    public void close() {
        server.shutdownNow();
    }

    private static Store serve(MVStore data, int port) {
        data.setAutoCommitDelay(COMMIT_EVERY_MILLIS);
        var server = new MongoServer(new StoreBackend(data));
        server.bind("127.0.0.1", port);
        return new Store(server);
    }
}

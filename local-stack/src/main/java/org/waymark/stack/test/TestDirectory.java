package org.waymark.stack.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.waymark.stack.process.Directories;

/** A directory of its own that is gone afterwards. */
record TestDirectory(Path path) implements AutoCloseable {

    static TestDirectory create() {
        try {
            return new TestDirectory(Files.createTempDirectory("waymark-test-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Directories.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

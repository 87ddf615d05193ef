package org.waymark.stack.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.waymark.stack.StackFailure;

/** A full disk is better said before the start than found in five logs. */
final class DiskSpace {

    private static final long NEEDED_MEGABYTES = 500;

    private DiskSpace() {}

    static void require(Path directory) throws IOException {
        require(directory, Files.getFileStore(directory).getUsableSpace() / 1_000_000);
    }

    static void require(Path directory, long megabytes) {
        if (megabytes < NEEDED_MEGABYTES) {
            throw new StackFailure("The disk is full: " + directory + " has " + megabytes
                    + " MB left, and Waymark needs " + NEEDED_MEGABYTES + " MB.");
        }
    }
}

package org.waymark.stack.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.waymark.stack.StackFailure;

/** Secrets that a suite makes for itself and keeps beside its data, readable by its owner alone. */
record Secrets(Path directory) {

    /** The secret of that name, made now if it is not there yet. */
    String secret(String name) {
        var file = directory.resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(directory);
                if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.createFile(
                            file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                }
                Files.writeString(file, random());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new StackFailure("The secret " + file + " could not be kept: " + e.getMessage(), e);
        }
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package org.waymark.endtoend.contracts;

import java.nio.file.Path;
import java.util.Objects;

/** The root of the repository, as the build names it. */
final class Home {

    private Home() {}

    static Path path(String relative) {
        return Path.of(Objects.requireNonNull(System.getProperty("waymark.home"), "waymark.home"))
                .resolve(relative);
    }
}

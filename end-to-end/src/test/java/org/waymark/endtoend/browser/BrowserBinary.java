package org.waymark.endtoend.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A Chromium that is installed: the one that is named, or the first in the usual places. */
final class BrowserBinary {

    private static final String PROPERTY = "waymark.browser";
    private static final String VARIABLE = "WAYMARK_BROWSER";

    private static Stream<String> usualPlaces() {
        return Stream.of(
                "/usr/bin/chromium",
                "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome-stable",
                "/usr/bin/google-chrome",
                "/snap/bin/chromium",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                "/Applications/Chromium.app/Contents/MacOS/Chromium");
    }

    private BrowserBinary() {}

    static Optional<Path> find() {
        var named = Stream.of(System.getProperty(PROPERTY), System.getenv(VARIABLE))
                .filter(Objects::nonNull)
                .filter(path -> !path.isBlank());
        return Stream.concat(named, usualPlaces())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static String help() {
        return "no Chromium is installed; name one with -D%s or %s".formatted(PROPERTY, VARIABLE);
    }
}

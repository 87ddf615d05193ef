package org.waymark.stack.process;

import java.nio.file.Path;

/** The Java that runs this process, for those that it starts. */
public final class Java {

    private Java() {}

    public static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}

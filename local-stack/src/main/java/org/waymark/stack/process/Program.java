package org.waymark.stack.process;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What to run as a process of its own.
 *
 * @param name what people call it
 * @param environment comes on top of this process's own
 * @param log the file that takes all it prints
 */
public record Program(String name, List<String> command, Map<String, String> environment, Path directory, Path log) {

    /** The same with some of its environment changed. */
    public Program with(Map<String, String> changes) {
        var all = new HashMap<>(environment);
        all.putAll(changes);
        return new Program(name, command, all, directory, log);
    }
}

package org.waymark.endtoend.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads files by their path from the repository's root. YAML is read strictly: a key that stands twice is an error. */
public final class Source {

    private Source() {}

    public static Path path(String relative) {
        return Path.of(Objects.requireNonNull(System.getProperty("waymark.home"), "waymark.home"))
                .resolve(relative);
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one document of a YAML file, merge keys merged. */
    public static JsonNode yaml(String relative) {
        return yamlDocuments(text(path(relative))).getFirst();
    }

    public static List<JsonNode> yamlDocuments(String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return StreamSupport.stream(
                        new Yaml(new SafeConstructor(options)).loadAll(yaml).spliterator(), false)
                .map(document -> JsonMapper.shared().<JsonNode>valueToTree(document))
                .toList();
    }

    /** All files below a folder. */
    public static List<Path> below(String folder) {
        try (var files = Files.walk(path(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

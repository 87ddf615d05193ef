package org.waymark.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All figures of a run, as people and as programs read them. */
record Results(List<Figure> figures) {

    String table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("id", "figure", "baseline", "ratio", "goal", "met"));
        figures.forEach(figure -> rows.add(List.of(
                figure.id(),
                figure.figure(),
                figure.baseline(),
                String.format(Locale.ROOT, "%.2f", figure.ratio()),
                figure.goal(),
                figure.met() ? "yes" : "no")));
        StringBuilder table = new StringBuilder();
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                int at = column;
                int width = rows.stream()
                        .mapToInt(other -> other.get(at).length())
                        .max()
                        .orElse(0);
                String cell = row.get(column);
                table.append(cell).append(" ".repeat(width - cell.length() + 2));
            }
            table.setLength(table.toString().stripTrailing().length());
            table.append('\n');
        }
        return table.toString();
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file,
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(figures));
    }
}

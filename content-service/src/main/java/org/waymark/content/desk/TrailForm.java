package org.waymark.content.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.waymark.content.trail.Colour;
import org.waymark.content.trail.Project;
import org.waymark.content.trail.Proposal;
import org.waymark.content.trail.Proposal.ProjectProposal;
import org.waymark.content.trail.TrailContent;
import org.waymark.defaults.text.LocalizedText;

/** A trail as it is typed; whatever was typed is shown again when something in it is wrong. */
record TrailForm(
        String slug,
        String colour,
        String city,
        long version,
        Map<String, String> title,
        Map<String, String> summary,
        List<Row> projects) {

    /** One project as it is typed, its links one a line. */
    record Row(
            String id,
            String city,
            String country,
            Map<String, String> title,
            Map<String, String> summary,
            String links) {

        static Row blank(List<String> languages) {
            var texts = texts(languages, _ -> "");
            return new Row("", "", "", texts, texts, "");
        }

        static Row of(Project project, List<String> languages) {
            return new Row(
                    project.id().value(),
                    project.city(),
                    project.country(),
                    filled(project.title(), languages),
                    filled(project.summary(), languages),
                    String.join("\n", project.links()));
        }

        boolean isBlank() {
            return Stream.of(Stream.of(city, country, links), title.values().stream(), summary.values().stream())
                    .flatMap(texts -> texts)
                    .allMatch(String::isBlank);
        }

        ProjectProposal proposal() {
            return new ProjectProposal(
                    id.isBlank() ? null : id,
                    city.strip(),
                    country.strip().toUpperCase(Locale.ROOT),
                    new LocalizedText(title),
                    new LocalizedText(summary),
                    links.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList());
        }
    }

    static TrailForm blank(String city, List<String> languages) {
        var texts = texts(languages, _ -> "");
        return new TrailForm("", "", city, 0, texts, texts, List.of());
    }

    static TrailForm of(String slug, String city, long version, TrailContent content, List<String> languages) {
        return new TrailForm(
                slug,
                content.colour().code(),
                city,
                version,
                filled(content.title(), languages),
                filled(content.summary(), languages),
                content.projects().stream()
                        .map(project -> Row.of(project, languages))
                        .toList());
    }

    /** What a browser sent, in the languages of the form. */
    static TrailForm read(MultiValueMap<String, String> sent, List<String> languages) {
        Function<String, String> value = name -> Objects.requireNonNullElse(sent.getFirst(name), "");
        var rows = IntStream.iterate(0, i -> sent.containsKey("projects[" + i + "].city"), i -> i + 1)
                .mapToObj(i -> row(value, "projects[" + i + "].", languages))
                .toList();
        return new TrailForm(
                value.apply("slug").strip(),
                value.apply("colour"),
                value.apply("city"),
                number(value.apply("version")),
                texts(languages, language -> value.apply("title." + language)),
                texts(languages, language -> value.apply("summary." + language)),
                rows);
    }

    private static Row row(Function<String, String> value, String prefix, List<String> languages) {
        return new Row(
                value.apply(prefix + "id"),
                value.apply(prefix + "city"),
                value.apply(prefix + "country"),
                texts(languages, language -> value.apply(prefix + "title." + language)),
                texts(languages, language -> value.apply(prefix + "summary." + language)),
                value.apply(prefix + "links"));
    }

    TrailForm withProjects(List<Row> rows) {
        return new TrailForm(slug, colour, city, version, title, summary, rows);
    }

    TrailForm atVersion(long current) {
        return new TrailForm(slug, colour, city, current, title, summary, projects);
    }

    TrailForm withAProjectMore(List<String> languages) {
        var rows = new ArrayList<>(projects);
        rows.add(Row.blank(languages));
        return withProjects(rows);
    }

    TrailForm withoutProject(int index) {
        var rows = new ArrayList<>(projects);
        if (index >= 0 && index < rows.size()) {
            rows.remove(index);
        }
        return withProjects(rows);
    }

    TrailForm withoutBlankProjects() {
        return withProjects(projects.stream().filter(row -> !row.isBlank()).toList());
    }

    Proposal proposal() {
        return new Proposal(
                chosen(colour),
                new LocalizedText(title),
                new LocalizedText(summary),
                city,
                projects.stream().map(Row::proposal).toList());
    }

    /** Texts are typed in several languages; a mistake in one is shown at the first. */
    static UnaryOperator<String> fields(List<String> languages) {
        return path -> path.endsWith("title") || path.endsWith("summary") ? path + "." + languages.getFirst() : path;
    }

    @SuppressWarnings("NullAway") // a missing colour is what validation tells
    private static Colour chosen(String colour) {
        return Arrays.stream(Colour.values())
                .filter(each -> each.code().equals(colour))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> filled(LocalizedText text, List<String> languages) {
        return texts(languages, language -> text.values().getOrDefault(language, ""));
    }

    private static Map<String, String> texts(List<String> languages, Function<String, String> text) {
        return languages.stream()
                .collect(Collectors.toMap(Function.identity(), text, (first, _) -> first, LinkedHashMap::new));
    }

    private static long number(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? 0 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}

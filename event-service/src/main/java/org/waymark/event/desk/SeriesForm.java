package org.waymark.event.desk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.event.series.Category;
import org.waymark.event.series.SeriesProfile;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The form of a series: its fields out of a profile, and what was typed as the API's JSON. */
final class SeriesForm {

    static final Set<String> LOCALIZED = Set.of("title", "summary");

    private SeriesForm() {}

    static Typed of(SeriesProfile profile, Collection<String> languages) {
        var values = new LinkedHashMap<String, String>();
        values.put("slug", profile.slug());
        values.put("office", profile.office());
        values.put("languages", String.join(", ", profile.languages()));
        languages.forEach(language -> {
            values.put("title." + language, profile.title().values().getOrDefault(language, ""));
            values.put("summary." + language, profile.summary().values().getOrDefault(language, ""));
        });
        putCategories(profile.categories(), languages, values);
        values.putAll(Typed.valuesOf(profile.contact()));
        values.put(
                "partners",
                profile.partners().stream()
                        .map(each -> each.organization() + " | " + each.city() + " | " + each.country())
                        .collect(Collectors.joining("\n")));
        return new Typed(values);
    }

    /** The five common categories, for a series that is new. */
    static Typed blank(String office, Collection<String> languages) {
        var values = new LinkedHashMap<String, String>();
        values.put("office", office);
        putCategories(Category.STANDARD, languages, values);
        return new Typed(values);
    }

    private static void putCategories(
            List<Category> categories, Collection<String> languages, Map<String, String> values) {
        values.put("categories", categories.stream().map(Category::id).collect(Collectors.joining("\n")));
        categories.stream().filter(Category::closed).forEach(category -> values.put("closed." + category.id(), "true"));
        languages.forEach(language -> values.put(
                "categories." + language,
                categories.stream()
                        .map(each -> each.title().values().getOrDefault(language, ""))
                        .collect(Collectors.joining("\n"))));
    }

    static ObjectNode read(Typed typed, Collection<String> languages) {
        var series = JsonNodeFactory.instance.objectNode();
        typed.texts(series, "", "slug", "office");
        typed.contact(series);
        series.set("languages", typed.words("languages"));
        series.set("title", typed.localized("title", languages));
        series.set("summary", typed.localized("summary", languages));
        series.set("categories", categories(typed, languages));
        series.set("partners", typed.rows("partners", "organization", "city", "country"));
        return series;
    }

    private static ArrayNode categories(Typed typed, Collection<String> languages) {
        var categories = JsonNodeFactory.instance.arrayNode();
        var ids = typed.lines("categories");
        for (var i = 0; i < ids.size(); i++) {
            var id = ids.get(i).strip();
            var category = categories
                    .addObject()
                    .put("id", id)
                    .put("closed", !typed.value("closed." + id).isEmpty());
            var title = category.putObject("title");
            for (var language : languages) {
                typed.value("categories." + language)
                        .lines()
                        .skip(i)
                        .findFirst()
                        .ifPresent(line -> title.put(language, line));
            }
        }
        return categories;
    }
}

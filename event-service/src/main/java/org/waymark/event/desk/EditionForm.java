package org.waymark.event.desk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.event.edition.EditionProfile;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The form of an edition: its fields out of a profile, and what was typed as the API's JSON. */
final class EditionForm {

    static final Set<String> LOCALIZED = Set.of("title", "objective", "questions");

    private EditionForm() {}

    static Typed of(EditionProfile profile, Collection<String> languages) {
        var values = new LinkedHashMap<String, String>();
        var host = profile.host();
        values.put("slug", profile.slug());
        values.put("number", String.valueOf(profile.number()));
        values.put("host.organization", host.organization());
        values.put("host.city", host.city());
        values.put("host.country", host.country());
        values.put("host.latitude", host.latitude().toString());
        values.put("host.longitude", host.longitude().toString());
        values.put("start", profile.start().toString());
        values.put("end", profile.end().toString());
        values.put("precision", profile.precision().word());
        values.put("timeZone", profile.timeZone());
        values.put("venue", profile.venue() == null ? "" : profile.venue());
        languages.forEach(language -> values.putAll(texts(profile, language)));
        values.putAll(Typed.valuesOf(profile.contact()));
        values.put(
                "collaborators",
                profile.collaborators().stream()
                        .map(each -> each.link() == null ? each.name() : each.name() + " | " + each.link())
                        .collect(Collectors.joining("\n")));
        return new Typed(values);
    }

    private static Map<String, String> texts(EditionProfile profile, String language) {
        Function<LocalizedText, String> inLanguage = text -> text.values().getOrDefault(language, "");
        return Map.of(
                "title." + language,
                inLanguage.apply(profile.title()),
                "objective." + language,
                inLanguage.apply(profile.objective()),
                "questions." + language,
                profile.questions().stream().map(inLanguage).collect(Collectors.joining("\n")));
    }

    static ObjectNode read(Typed typed, Collection<String> languages) {
        var edition = JsonNodeFactory.instance.objectNode();
        typed.texts(edition, "", "slug", "start", "end", "precision", "timeZone", "venue");
        typed.number(edition, "", "number");
        edition.set("title", typed.localized("title", languages));
        var host = edition.putObject("host");
        typed.texts(host, "host.", "organization", "city", "country");
        typed.number(host, "host.", "latitude");
        typed.number(host, "host.", "longitude");
        typed.contact(edition);
        edition.set("objective", typed.localized("objective", languages));
        edition.set("questions", typed.localizedLines("questions", languages));
        edition.set("collaborators", typed.rows("collaborators", "name", "link"));
        return edition;
    }
}

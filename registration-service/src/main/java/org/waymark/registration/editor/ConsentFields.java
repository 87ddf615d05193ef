package org.waymark.registration.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.registration.form.Consent;

/** A consent as it was typed: fields {@code id}, {@code required} and {@code text.<language>}. */
public final class ConsentFields {

    private final Typed typed;
    private final List<String> languages;

    ConsentFields(Map<String, String> fields, List<String> languages) {
        this.typed = new Typed(fields);
        this.languages = languages;
    }

    static ConsentFields of(Consent consent, List<String> languages) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", consent.id());
        fields.put("required", String.valueOf(consent.required()));
        Typed.put(fields, "text", consent.text());
        return new ConsentFields(fields, languages);
    }

    public String field(String name) {
        return typed.text(name);
    }

    /** Those of the series, and others that the text has. */
    public List<String> languages() {
        return Spoken.with(languages, typed.names(), "text.");
    }

    Consent consent(String fixedId, Set<String> taken) {
        String id = fixedId.isEmpty() ? field("id") : fixedId;
        var text = typed.localized("text", languages);
        return new Consent(
                id.isEmpty() ? Typed.id(text, "consent", taken) : id,
                text,
                field("required").equals("true"),
                0);
    }

    /** The field that a path within the consent is about. */
    String place(String path) {
        return path.equals("text") ? "text." + languages.getFirst() : path;
    }
}

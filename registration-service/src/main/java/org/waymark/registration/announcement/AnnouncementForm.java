package org.waymark.registration.announcement;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.waymark.defaults.page.Languages;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.registration.admission.Status;
import org.waymark.registration.attendee.Selection;
import org.waymark.registration.mail.Mailing;

/** An announcement as fields of the host's form: {@code subject.en}, {@code text.en} and so on, and whom it is for. */
record AnnouncementForm(Map<String, String> fields) {

    private static final Map<String, String> BLANK = Map.of("status", Status.CONFIRMED.wire());

    static AnnouncementForm blank() {
        return new AnnouncementForm(BLANK);
    }

    static AnnouncementForm of(Mailing draft) {
        Mailing.Note note = Objects.requireNonNull(draft.note());
        Selection group = draft.group();
        Map<String, String> fields = new HashMap<>();
        note.subject().values().forEach((language, text) -> fields.put("subject." + language, text));
        note.text().values().forEach((language, text) -> fields.put("text." + language, text));
        fields.put(
                "status", Optional.ofNullable(group.status()).map(Status::wire).orElse(""));
        fields.put("category", Objects.requireNonNullElse(group.category(), ""));
        fields.put("country", Objects.requireNonNullElse(group.country(), ""));
        fields.put("q", Objects.requireNonNullElse(group.text(), ""));
        return new AnnouncementForm(fields);
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    Mailing.Note note() {
        return new Mailing.Note(texts("subject."), texts("text."));
    }

    Selection group() {
        return new Selection(
                Status.ofWire(field("status")).orElse(null),
                said("category").orElse(null),
                said("country").orElse(null),
                said("q").orElse(null));
    }

    private Optional<String> said(String name) {
        return Optional.of(field(name).strip()).filter(text -> !text.isEmpty());
    }

    private LocalizedText texts(String prefix) {
        Map<String, String> texts = new LinkedHashMap<>();
        Languages.SUPPORTED.forEach(language -> texts.put(
                language.getLanguage(), field(prefix + language.getLanguage()).replace("\r\n", "\n")));
        return new LocalizedText(texts);
    }
}

package org.waymark.registration.desk;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.form.FormPages;

/** Makes the tables of editions in a reader's language. */
@Component
class Tables {

    private final Editions editions;
    private final FormPages forms;
    private final MessageSource messages;

    Tables(Editions editions, FormPages forms, MessageSource messages) {
        this.editions = editions;
        this.forms = forms;
        this.messages = messages;
    }

    Table of(Edition edition, Locale language) {
        return new Table(
                edition,
                editions.seriesOf(edition.id()),
                forms.columns(edition.id(), language),
                key -> Objects.requireNonNull(messages.getMessage(key, null, language)),
                language);
    }
}

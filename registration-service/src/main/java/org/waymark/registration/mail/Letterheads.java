package org.waymark.registration.mail;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.defaults.constraint.SingleLine;
import org.waymark.registration.edition.Choices;
import org.waymark.registration.edition.Contact;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.edition.Series;
import org.waymark.registration.mail.Words.Fact;

/** Letters speak for the series and the city that hosts the edition, not for the software. */
@Component
public class Letterheads {

    private final Editions editions;
    private final MessageSource messages;

    Letterheads(Editions editions, MessageSource messages) {
        this.editions = editions;
        this.messages = messages;
    }

    public Letterhead of(Edition edition, Locale language) {
        Series series = editions.seriesOf(edition.id());
        String sender = SingleLine.of(
                series.title().in(language).text() + ", " + edition.host().city());
        Contact contact = edition.contact() == null ? series.contact() : edition.contact();
        return new Letterhead(sender, foot(edition, contact, language), contact);
    }

    private List<Fact> foot(Edition edition, @Nullable Contact contact, Locale language) {
        Edition.Host host = edition.host();
        Fact where =
                new Fact(say("mail.host", language), host.city() + ", " + Choices.country(host.country(), language));
        return contact == null
                ? List.of(where)
                : List.of(where, new Fact(say("mail.contact", language), spelledOut(contact)));
    }

    private static String spelledOut(Contact contact) {
        return Stream.of(contact.name(), contact.email().value(), contact.phone())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private String say(String key, Locale language) {
        return Objects.requireNonNull(messages.getMessage(key, null, language));
    }
}

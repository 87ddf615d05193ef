package org.waymark.registration.mail;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** All that a letter says, in the person's language; the template of its HTML reads it, too. */
public record Words(
        Locale language,
        String subject,
        String greeting,
        String news,
        List<Fact> facts,
        String next,
        String manage,
        String link,
        String why) {

    public String text() {
        String lines =
                facts.stream().map(fact -> fact.label() + ": " + fact.value()).collect(Collectors.joining("\n"));
        return String.join("\n\n", greeting, news, lines, next, manage + "\n" + link, "-- \n" + why) + "\n";
    }

    /** One line of what, when and where. */
    public record Fact(String label, String value) {}

    /** Without the person and the key. */
    @Override
    public String toString() {
        return "Words[" + language + "]";
    }
}

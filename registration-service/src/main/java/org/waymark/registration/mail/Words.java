package org.waymark.registration.mail;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a letter says, in the person's language; the template of its HTML reads it, too.
 *
 * @param news paragraphs with blank lines between
 * @param next what to do now; empty where there is nothing
 * @param newsLanguage the language of the news, where it is not that of the letter; else null
 * @param optOut how to get no more letters like this; null where they can't be stopped
 */
public record Words(
        Locale language,
        String subject,
        String greeting,
        String news,
        List<Fact> facts,
        String next,
        String manage,
        String link,
        String why,
        @Nullable String newsLanguage,
        @Nullable OptOut optOut) {

    public Words(
            Locale language,
            String subject,
            String greeting,
            String news,
            List<Fact> facts,
            String next,
            String manage,
            String link,
            String why) {
        this(language, subject, greeting, news, facts, next, manage, link, why, null, null);
    }

    public String text() {
        String lines = facts.stream()
                .map(fact -> fact.label() + colon() + fact.value())
                .collect(Collectors.joining("\n"));
        String stop = optOut == null ? "" : "\n" + optOut.label() + "\n" + optOut.link();
        return Stream.of(greeting, news, lines, next, manage + "\n" + link, "-- \n" + why + stop)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("\n\n"))
                + "\n";
    }

    /** The news as HTML shows them. */
    public List<Paragraph> paragraphs() {
        return Paragraph.of(news);
    }

    /** What to do now, as HTML shows it. */
    public List<Paragraph> steps() {
        return Paragraph.of(next);
    }

    /** What stands behind a label. */
    public String colon() {
        return language.getLanguage().equals("fr") ? "\u00a0: " : ": ";
    }

    /** The language that the news are in. */
    public String newsIn() {
        return Objects.requireNonNullElse(newsLanguage, language.getLanguage());
    }

    /** One line of what, when and where. */
    public record Fact(String label, String value) {}

    /** The way out of letters to many. */
    public record OptOut(String label, String link) {

        /** Without the key. */
        @Override
        public String toString() {
            return "OptOut[]";
        }
    }

    /** Without the person and the key. */
    @Override
    public String toString() {
        return "Words[" + language + "]";
    }
}

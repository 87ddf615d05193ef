package org.waymark.registration.mail;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a letter says, in the person's language; the template of its HTML reads it, too.
 *
 * @param news paragraphs with blank lines between; empty where the host alone speaks
 * @param quote what the host has written; null where nothing was
 * @param next what to do now; empty where there is nothing
 * @param optOut how to get no more letters like this; null where they can't be stopped
 */
public record Words(
        Locale language,
        Letterhead head,
        String subject,
        String greeting,
        String news,
        @Nullable Quote quote,
        List<Fact> facts,
        String next,
        String manage,
        String link,
        String why,
        @Nullable OptOut optOut) {

    public Words(
            Locale language,
            Letterhead head,
            String subject,
            String greeting,
            String news,
            List<Fact> facts,
            String next,
            String manage,
            String link,
            String why) {
        this(language, head, subject, greeting, news, null, facts, next, manage, link, why, null);
    }

    public String text() {
        String written = quote == null ? "" : joined("\n\n", Stream.of(quote.label(), quote.text()));
        String stop = optOut == null ? "" : optOut.label() + "\n" + optOut.link();
        String foot = joined("\n", Stream.of("-- ", lines(head.foot()), why, stop));
        return joined("\n\n", Stream.of(greeting, news, written, lines(facts), next, manage + "\n" + link, foot))
                + "\n";
    }

    private String lines(List<Fact> of) {
        return joined("\n", of.stream().map(fact -> fact.label() + colon() + fact.value()));
    }

    private static String joined(String between, Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
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

    /** One line of what, when and where. */
    public record Fact(String label, String value) {}

    /**
     * What the host has written.
     *
     * @param label what is said before it; empty where nothing has to be
     * @param language in which it is written
     */
    public record Quote(String label, String text, String language) {

        /** As HTML shows it. */
        public List<Paragraph> paragraphs() {
            return Paragraph.of(text);
        }
    }

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

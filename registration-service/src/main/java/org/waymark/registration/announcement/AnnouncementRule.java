package org.waymark.registration.announcement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.registration.announcement.AnnouncementRefused.Mistake;
import org.waymark.registration.mail.Mailing.Note;

/**
 * What an announcement must be like. The first broken rule is the answer.
 *
 * @param code the stable name of the rule
 * @param sentence what is wrong when it is broken
 * @param mistakes where it is broken
 */
record AnnouncementRule(String code, String sentence, Function<Note, List<Mistake>> mistakes) {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 10_000;
    private static final String SUBJECT = "subject";
    private static final String TEXT = "text";

    private static final List<AnnouncementRule> RULES = List.of(
            new AnnouncementRule(
                    "announcement-incomplete",
                    "Subject and text are written in one language at least, and both in the same ones.",
                    AnnouncementRule::missing),
            new AnnouncementRule(
                    "announcement-too-long",
                    "A subject is one line of at most 200 characters, a text has at most 10,000.",
                    AnnouncementRule::tooLong));

    /** What is to be said of a note; empty when nothing is wrong with it. */
    static Optional<AnnouncementRefused> refusal(Note note) {
        for (AnnouncementRule rule : RULES) {
            List<Mistake> mistakes = rule.mistakes.apply(note);
            if (!mistakes.isEmpty()) {
                return Optional.of(new AnnouncementRefused(rule.code, rule.sentence, mistakes));
            }
        }
        return Optional.empty();
    }

    private static List<Mistake> missing(Note note) {
        Set<String> subjects = note.subject().values().keySet();
        Set<String> texts = note.text().values().keySet();
        if (subjects.isEmpty() && texts.isEmpty()) {
            return List.of(new Mistake(SUBJECT, null));
        }
        return Stream.concat(missing(SUBJECT, texts, subjects), missing(TEXT, subjects, texts))
                .toList();
    }

    private static Stream<Mistake> missing(String part, Set<String> wanted, Set<String> written) {
        return wanted.stream().filter(language -> !written.contains(language)).map(in -> new Mistake(part, in));
    }

    private static List<Mistake> tooLong(Note note) {
        return Stream.concat(
                        broken(SUBJECT, note.subject(), AnnouncementRule::isLine),
                        broken(TEXT, note.text(), text -> text.length() <= LONGEST_TEXT))
                .toList();
    }

    private static Stream<Mistake> broken(String part, LocalizedText texts, Predicate<String> holds) {
        return texts.values().entrySet().stream()
                .filter(text -> !holds.test(text.getValue()))
                .map(text -> new Mistake(part, text.getKey()));
    }

    private static boolean isLine(String subject) {
        return subject.length() <= LONGEST_SUBJECT && subject.chars().noneMatch(Character::isISOControl);
    }
}

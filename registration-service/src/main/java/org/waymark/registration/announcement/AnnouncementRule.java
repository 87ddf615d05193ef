package org.waymark.registration.announcement;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.waymark.registration.mail.Mailing.Note;

/**
 * What an announcement must be like. The first broken rule is the answer.
 *
 * @param code the stable name of the rule
 * @param sentence what is wrong when it is broken
 */
record AnnouncementRule(String code, String sentence, Predicate<Note> holds) {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 10_000;

    private static final List<AnnouncementRule> RULES = List.of(
            new AnnouncementRule(
                    "announcement-incomplete",
                    "Subject and text are written in one language at least, and both in the same ones.",
                    note -> !note.subject().isEmpty()
                            && note.subject()
                                    .values()
                                    .keySet()
                                    .equals(note.text().values().keySet())),
            new AnnouncementRule(
                    "announcement-too-long",
                    "A subject is one line of at most 200 characters, a text has at most 10,000.",
                    note -> note.subject().values().values().stream().allMatch(AnnouncementRule::isLine)
                            && note.text().values().values().stream().allMatch(text -> text.length() <= LONGEST_TEXT)));

    static Optional<AnnouncementRule> firstBroken(Note note) {
        return RULES.stream().filter(rule -> !rule.holds.test(note)).findFirst();
    }

    private static boolean isLine(String subject) {
        return subject.length() <= LONGEST_SUBJECT && subject.chars().noneMatch(Character::isISOControl);
    }
}

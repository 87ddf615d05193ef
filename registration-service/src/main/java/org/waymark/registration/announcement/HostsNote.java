package org.waymark.registration.announcement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.registration.announcement.AnnouncementRefused.Mistake;
import org.waymark.registration.mail.Mailing;

/** What the host adds to a letter about a change; it may be left out. */
final class HostsNote {

    private static final int LONGEST = 2_000;

    private HostsNote() {}

    /**
     * The note, or null where nothing is said.
     *
     * @throws AnnouncementRefused when it is too long in a language
     */
    static Mailing.@Nullable Note of(@Nullable LocalizedText text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        List<Mistake> mistakes = text.values().entrySet().stream()
                .filter(one -> one.getValue().length() > LONGEST)
                .map(one -> new Mistake("note", one.getKey()))
                .toList();
        if (!mistakes.isEmpty()) {
            throw new AnnouncementRefused("note-too-long", "A note has at most 2,000 characters.", mistakes);
        }
        return new Mailing.Note(LocalizedText.empty(), text);
    }
}

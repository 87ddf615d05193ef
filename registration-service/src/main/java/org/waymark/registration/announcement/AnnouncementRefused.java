package org.waymark.registration.announcement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.problem.Unprocessable;

/** What is written makes no letter. */
final class AnnouncementRefused extends Unprocessable {

    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    /**
     * Where the rule is broken.
     *
     * @param part {@code subject} or {@code text}
     * @param language in which; null where any would do
     */
    record Mistake(String part, @Nullable String language) {}

    AnnouncementRefused(String code, String sentence, List<Mistake> mistakes) {
        super(code, sentence);
        this.mistakes = List.copyOf(mistakes);
    }

    List<Mistake> mistakes() {
        return mistakes;
    }
}

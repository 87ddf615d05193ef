package org.waymark.event.edition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What moves an edition on in its life: where each verb leads, from where, and what it answers elsewhere. */
public enum EditionVerb {
    PUBLISH(EditionStatus.PUBLISHED, "edition-not-draft", "Only a draft can be published."),
    OPEN(
            EditionStatus.OPEN,
            "edition-not-published",
            "Registration opens for an edition that is published, or was closed before."),
    CLOSE(EditionStatus.CLOSED, "edition-not-open", "Registration closes for an edition that is open."),
    COMPLETE(
            EditionStatus.COMPLETED,
            "edition-not-held",
            "Only an edition whose registration is open or closed can be completed."),
    REOPEN(EditionStatus.CLOSED, "edition-not-completed", "Only an edition that is completed can be reopened."),
    CANCEL(
            EditionStatus.CANCELLED,
            "edition-over",
            "An edition that is completed or cancelled can no longer be cancelled.");

    private final EditionStatus to;
    private final String code;
    private final String sentence;

    EditionVerb(EditionStatus to, String code, String sentence) {
        this.to = to;
        this.code = code;
        this.sentence = sentence;
    }

    /** The last segment of its address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What an edition of this status can do next. */
    public static List<EditionVerb> from(EditionStatus status) {
        return Arrays.stream(values()).filter(verb -> verb.leadsFrom(status)).toList();
    }

    /** Whether it ends something: such steps stand apart from those that lead on. */
    public boolean ends() {
        return this == COMPLETE || this == CANCEL;
    }

    private boolean leadsFrom(EditionStatus status) {
        return switch (this) {
            case PUBLISH -> status == EditionStatus.DRAFT;
            case OPEN -> status == EditionStatus.PUBLISHED || status == EditionStatus.CLOSED;
            case CLOSE -> status == EditionStatus.OPEN;
            case COMPLETE -> status == EditionStatus.OPEN || status == EditionStatus.CLOSED;
            case REOPEN -> status == EditionStatus.COMPLETED;
            case CANCEL ->
                switch (status) {
                    case DRAFT, PUBLISHED, OPEN, CLOSED -> true;
                    case COMPLETED, CANCELLED, DELETED -> false;
                };
        };
    }

    EditionStatus leadFrom(EditionStatus status) {
        if (!leadsFrom(status)) {
            throw new EditionElsewhere(code, sentence);
        }
        return to;
    }
}

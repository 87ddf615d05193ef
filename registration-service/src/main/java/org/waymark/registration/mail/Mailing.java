package org.waymark.registration.mail;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.registration.attendee.Letter;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.Selection;
import org.waymark.registration.edition.EditionId;

/**
 * One letter to many.
 *
 * @param version 1 at creation, one more at each change, also of its progress
 * @param number of the announcement, from 1; of another kind, the edition's version that it tells
 * @param request by which its creation can be told from another one
 * @param note what the host writes; null where nothing was written
 * @param group who gets it
 * @param before what people were told until now; null in an announcement
 * @param after what they are told; null in an announcement, and in what was stored before it was kept
 * @param languages the ones in which it is read; null for any
 * @param sentFrom the version that was sent; 0 for none
 * @param sent when it was sent; null in a draft
 * @param leased until when one process hands it out; null for nobody
 */
public record Mailing(
        @BsonId MailingId id,
        long version,
        EditionId edition,
        Letter.Kind kind,
        long number,
        String request,
        State state,
        @Nullable Note note,
        Selection group,
        @Nullable Particulars before,
        @Nullable Particulars after,
        @Nullable List<String> languages,
        Instant created,
        Progress progress,
        long sentFrom,
        @Nullable Instant sent,
        @Nullable Instant leased) {

    /** How far it is. */
    public enum State {
        DRAFT,
        DISCARDED,
        SENDING,
        SENT
    }

    /** What the host writes, in at least one language. */
    public record Note(LocalizedText subject, LocalizedText text) {}

    /**
     * How far it has been handed out.
     *
     * @param upTo the rank of the last registration that may get it: who comes later does not
     * @param cursor the rank of the last registration that was looked at
     * @param people whom it was meant to reach when it was sent
     * @param told whom it has reached
     */
    public record Progress(long upTo, long cursor, long people, long told) {

        static final Progress NONE = new Progress(0, 0, 0, 0);
    }

    public static Mailing draft(
            EditionId edition, long number, String request, Note note, Selection group, Instant now) {
        return new Mailing(
                MailingId.announcement(edition, number),
                1,
                edition,
                Letter.Kind.ANNOUNCEMENT,
                number,
                request,
                State.DRAFT,
                note,
                group,
                null,
                null,
                null,
                now,
                Progress.NONE,
                0,
                null,
                null);
    }

    /** Tells all who have a place or hope for one, and read one of these languages, what has changed. */
    public static Mailing change(
            EditionId edition,
            long number,
            Particulars before,
            Particulars after,
            @Nullable Note note,
            List<String> languages,
            long upTo,
            long people,
            Instant now) {
        return told(edition, number, Letter.Kind.MOVED, before, after, note, languages, upTo, people, now);
    }

    /** Tells all who have a place or hope for one that the edition does not take place. */
    public static Mailing cancellation(
            EditionId edition,
            long number,
            Particulars before,
            Particulars after,
            long upTo,
            long people,
            Instant now) {
        return told(edition, number, Letter.Kind.EDITION_CANCELLED, before, after, null, null, upTo, people, now);
    }

    private static Mailing told(
            EditionId edition,
            long number,
            Letter.Kind kind,
            Particulars before,
            Particulars after,
            @Nullable Note note,
            @Nullable List<String> languages,
            long upTo,
            long people,
            Instant now) {
        MailingId id = MailingId.change(edition, number);
        return new Mailing(
                id,
                1,
                edition,
                kind,
                number,
                id.value(),
                State.SENDING,
                note,
                Selection.ALL,
                before,
                after,
                languages,
                now,
                new Progress(upTo, 0, people, 0),
                0,
                now,
                null);
    }

    /** Whether somebody reads it in a language in which there is something to tell. */
    public boolean isReadBy(Registration registration) {
        return languages == null || languages.contains(registration.language());
    }

    public Mailing reworded(Note next, Selection nextGroup) {
        return with(version + 1, State.DRAFT, next, nextGroup, Progress.NONE, 0, null);
    }

    /** Goes on its way. */
    public Mailing sent(long upTo, long people, Instant now) {
        return with(version + 1, State.SENDING, note, group, new Progress(upTo, 0, people, 0), version, now);
    }

    /** Its number is not used again, so that no late click meets another one. */
    public Mailing discarded() {
        return with(version + 1, State.DISCARDED, null, Selection.ALL, Progress.NONE, 0, null);
    }

    public boolean isDraft() {
        return state == State.DRAFT;
    }

    /** Whether those are spared who have unsubscribed. */
    public boolean isOptional() {
        return kind == Letter.Kind.ANNOUNCEMENT;
    }

    /** The letter of one person. */
    public Letter letterTo(Registration registration) {
        return Letter.of(id.value(), id.name(), kind, registration.version());
    }

    private Mailing with(
            long nextVersion,
            State next,
            @Nullable Note nextNote,
            Selection nextGroup,
            Progress nextProgress,
            long nextSentFrom,
            @Nullable Instant nextSent) {
        return new Mailing(
                id,
                nextVersion,
                edition,
                kind,
                number,
                request,
                next,
                nextNote,
                nextGroup,
                before,
                after,
                languages,
                created,
                nextProgress,
                nextSentFrom,
                nextSent,
                null);
    }
}

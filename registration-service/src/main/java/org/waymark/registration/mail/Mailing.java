package org.waymark.registration.mail;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.registration.admission.Status;
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
 * @param note what the host writes; null where it tells what has become of the edition
 * @param group who gets it
 * @param before what people were told until now; null in an announcement
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
        Instant created,
        Progress progress,
        long sentFrom,
        @Nullable Instant sent,
        @Nullable Instant leased) {

    private static final Selection WITH_A_PLACE = new Selection(Status.CONFIRMED, null, null, null);

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
                now,
                Progress.NONE,
                0,
                null,
                null);
    }

    /**
     * Tells those who have a place of other dates or another place, or all who have one or hope for one that the
     * edition does not take place.
     */
    public static Mailing change(
            EditionId edition,
            long number,
            Particulars before,
            boolean cancelled,
            long upTo,
            long people,
            Instant now) {
        MailingId id = MailingId.change(edition, number);
        return new Mailing(
                id,
                1,
                edition,
                cancelled ? Letter.Kind.EDITION_CANCELLED : Letter.Kind.MOVED,
                number,
                id.value(),
                State.SENDING,
                null,
                groupOf(cancelled),
                before,
                now,
                new Progress(upTo, 0, people, 0),
                0,
                now,
                null);
    }

    public static Selection groupOf(boolean cancelled) {
        return cancelled ? Selection.ALL : WITH_A_PLACE;
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
                created,
                nextProgress,
                nextSentFrom,
                nextSent,
                null);
    }
}

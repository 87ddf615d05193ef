package org.waymark.registration.attendee;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.admission.Status;

/**
 * A mail that somebody is owed. It lies in the registration until it is sent.
 *
 * @param id its name among all letters that the registration ever has
 * @param number of the change that it tells, or of the last one before it where it tells none
 * @param position in the waiting list, for those who wait
 * @param until when an offer ends; null where there is none
 * @param reason the host's, where one was given
 * @param mailing the id of what it tells, where many get the same; null for a letter to one
 * @param asked when somebody asked for it; null where it tells a change
 */
public record Letter(
        String id,
        Kind kind,
        long number,
        int position,
        @Nullable Instant until,
        @Nullable String reason,
        @Nullable String mailing,
        @Nullable Instant asked) {

    /** A letter to one person. */
    public Letter(String id, Kind kind, long number, int position, @Nullable Instant until, @Nullable String reason) {
        this(id, kind, number, position, until, reason, null, null);
    }

    /** One of many letters that tell the same. */
    public static Letter of(String mailing, String name, Kind kind, long number) {
        return new Letter(name, kind, number, 0, null, null, mailing, null);
    }

    /** The link to a registration, for somebody who has lost it. */
    public static Letter link(String id, Instant asked) {
        return new Letter(id, Kind.LINK, 0, 0, null, null, null, asked);
    }

    /** The same once more, after so many others. */
    Letter again(int after) {
        return new Letter(id + "-" + after, kind, number, position, until, reason, mailing, asked);
    }

    /** What there is to tell. */
    public enum Kind {
        CONFIRMED,
        ENROLLED,
        WAITING,
        REQUESTED,
        PROVE,
        OFFERED,
        PROMOTED,
        APPROVED,
        CANCELLED,
        REJECTED,
        REINSTATED,
        REINSTATED_WAITING,
        REINSTATED_REQUEST,
        EXPIRED,
        HANDED_OVER,
        INVITED,
        INVITATION_CANCELLED,
        REMINDED,
        CANCELLED_BY_HOST,
        ANNOUNCEMENT,
        MOVED,
        EDITION_CANCELLED,
        DELEGATED,
        REPLACED,
        TAKEN_OVER,
        LINK
    }

    /** What a commit made of a registration is one letter, of the last step that concerns the person. */
    static Optional<Letter> about(Decided decided) {
        List<Decided.Step> steps = decided.steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            Decided.Step step = steps.get(i);
            Kind kind = kind(step);
            if (kind != null) {
                String reason = step.cause().reason();
                return Optional.of(
                        new Letter("c" + step.number(), kind, step.number(), step.position(), step.until(), reason));
            }
        }
        return Optional.empty();
    }

    private static @Nullable Kind kind(Decided.Step step) {
        return switch (step.occasion()) {
            case ENTERED -> entered(step.status());
            case ENROLLED -> step.status() == Status.CONFIRMED ? Kind.ENROLLED : entered(step.status());
            case APPROVED -> step.status() == Status.CONFIRMED ? Kind.APPROVED : entered(step.status());
            case PROMOTED -> promoted(step);
            case ACCEPTED -> Kind.CONFIRMED;
            case TAKEN_OVER -> step.cause().isOfDelegation() ? Kind.CONFIRMED : Kind.TAKEN_OVER;
            case LEFT -> step.cause().isHosts() ? Kind.CANCELLED_BY_HOST : Kind.CANCELLED;
            case REJECTED -> Kind.REJECTED;
            case REINSTATED -> reinstated(step.status());
            case EXPIRED -> Kind.EXPIRED;
            case HANDED_OVER -> step.cause().isOfDelegation() ? Kind.REPLACED : Kind.HANDED_OVER;
            case READDRESSED -> step.status() == Status.CANCELLED ? null : entered(step.status());
            case ENROLLED_UNTOLD, PROVEN, MOVED, PRIORITISED, AMENDED -> null;
        };
    }

    private static Kind entered(Status status) {
        return switch (status) {
            case OFFERED -> Kind.PROVE;
            case WAITING -> Kind.WAITING;
            case REQUESTED -> Kind.REQUESTED;
            case CONFIRMED, CANCELLED, REJECTED, EXPIRED -> Kind.CONFIRMED;
        };
    }

    private static Kind reinstated(Status status) {
        return switch (status) {
            case OFFERED -> Kind.PROVE;
            case WAITING -> Kind.REINSTATED_WAITING;
            case REQUESTED -> Kind.REINSTATED_REQUEST;
            case CONFIRMED, CANCELLED, REJECTED, EXPIRED -> Kind.REINSTATED;
        };
    }

    private static Kind promoted(Decided.Step step) {
        return step.status() == Status.OFFERED ? Kind.OFFERED : Kind.PROMOTED;
    }
}

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
 * @param limited whether somebody who need not be its addressee could set it off, so that it counts, and stops, at what
 *     one address gets of such letters; null for no
 */
public record Letter(
        String id,
        Kind kind,
        long number,
        int position,
        @Nullable Instant until,
        @Nullable String reason,
        @Nullable String mailing,
        @Nullable Instant asked,
        @Nullable Boolean limited) {

    /** A letter to one person. */
    public Letter(String id, Kind kind, long number, int position, @Nullable Instant until, @Nullable String reason) {
        this(id, kind, number, position, until, reason, null, null, null);
    }

    /** One of many letters that tell the same. */
    public static Letter of(String mailing, String name, Kind kind, long number) {
        return new Letter(name, kind, number, 0, null, null, mailing, null, null);
    }

    /** The link to a registration, for somebody who has lost it. */
    public static Letter link(String id, Instant asked) {
        return new Letter(id, Kind.LINK, 0, 0, null, null, null, asked, true);
    }

    /** The link to a registration, for somebody who has registered and has forgotten it. */
    public static Letter reminder(String id, Instant asked) {
        return new Letter(id, Kind.AGAIN, 0, 0, null, null, null, asked, true);
    }

    /** Whether somebody who need not be its addressee could set it off. */
    public boolean isLimited() {
        return Boolean.TRUE.equals(limited);
    }

    /** The same once more, after so many others. */
    Letter again(int after) {
        return new Letter(id + "-" + after, kind, number, position, until, reason, mailing, asked, null);
    }

    /** What there is to tell. */
    public enum Kind {
        CONFIRMED,
        ENROLLED,
        WAITING,
        REQUESTED,
        PROVE,
        PROVE_WAITING,
        PROVE_REQUEST,
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
        LINK,
        AGAIN;

        /** Whether its link is there to show that the address is the addressee's. */
        public boolean asksForProof() {
            return this == PROVE || this == PROVE_WAITING || this == PROVE_REQUEST;
        }
    }

    /** What a commit made of a registration is one letter, of the last step that concerns the person. */
    static Optional<Letter> about(Decided decided) {
        List<Decided.Step> steps = decided.steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            Decided.Step step = steps.get(i);
            Kind kind = kind(step);
            if (kind != null) {
                return Optional.of(new Letter(
                        "c" + step.number(),
                        kind,
                        step.number(),
                        step.position(),
                        step.until(),
                        step.cause().reason(),
                        null,
                        null,
                        isAnybodys(step) ? true : null));
            }
        }
        return Optional.empty();
    }

    private static @Nullable Kind kind(Decided.Step step) {
        return switch (step.occasion()) {
            case ENTERED -> entered(step);
            case ENROLLED -> step.status() == Status.CONFIRMED ? Kind.ENROLLED : entered(step);
            case APPROVED -> step.status() == Status.CONFIRMED ? Kind.APPROVED : entered(step);
            case PROVEN -> step.status() == Status.OFFERED ? null : entered(step);
            case PROMOTED -> promoted(step);
            case ACCEPTED -> Kind.CONFIRMED;
            case TAKEN_OVER -> step.cause().isOfDelegation() ? Kind.CONFIRMED : Kind.TAKEN_OVER;
            case LEFT -> step.cause().isHosts() ? Kind.CANCELLED_BY_HOST : Kind.CANCELLED;
            case REJECTED -> Kind.REJECTED;
            case REINSTATED -> reinstated(step.status());
            case EXPIRED -> Kind.EXPIRED;
            case HANDED_OVER -> step.cause().isOfDelegation() ? Kind.REPLACED : Kind.HANDED_OVER;
            case READDRESSED -> step.status() == Status.CANCELLED ? null : entered(step);
            case ENROLLED_UNTOLD, MOVED, PRIORITISED, AMENDED -> null;
        };
    }

    /** Who has shown that an address is theirs, the host and the rules write to it without limit. */
    private static boolean isAnybodys(Decided.Step step) {
        return switch (step.occasion()) {
            case ENTERED -> !step.standing().proven() || step.cause().isOfDelegation();
            case LEFT, HANDED_OVER, TAKEN_OVER -> !step.cause().isHosts();
            default -> false;
        };
    }

    private static Kind entered(Decided.Step step) {
        return switch (step.status()) {
            case OFFERED -> Kind.PROVE;
            case WAITING -> step.asksForProof() ? Kind.PROVE_WAITING : Kind.WAITING;
            case REQUESTED -> step.asksForProof() ? Kind.PROVE_REQUEST : Kind.REQUESTED;
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

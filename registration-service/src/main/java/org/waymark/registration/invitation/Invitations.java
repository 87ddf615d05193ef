package org.waymark.registration.invitation;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import org.waymark.defaults.constraint.MailAddress;
import org.waymark.defaults.problem.Stale;
import org.waymark.registration.admission.InvitationId;
import org.waymark.registration.attendee.Letter;
import org.waymark.registration.attendee.Letters;
import org.waymark.registration.attendee.Post;
import org.waymark.registration.attendee.RegistrationKeys;
import org.waymark.registration.attendee.SpentInvitations;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.mail.Postman;

/** All invitations. Each change and the letter about it are one write. */
@Component
public class Invitations {

    /** When somebody was told that the edition does not take place. */
    private static final String CALLED_OFF = "calledOff";

    private final MongoCollection<Invitation> collection;
    private final RegistrationKeys keys;
    private final SpentInvitations spent;
    private final InvitationLetters box;
    private final Postman postman;
    private final InvitationSettings settings;
    private final Clock clock;

    Invitations(
            MongoDatabase database,
            RegistrationKeys keys,
            SpentInvitations spent,
            InvitationLetters box,
            Postman postman,
            InvitationSettings settings,
            Clock clock) {
        this.collection = database.getCollection("invitations", Invitation.class);
        this.keys = keys;
        this.spent = spent;
        this.box = box;
        this.postman = postman;
        this.settings = settings;
        this.clock = clock;
        collection.createIndex(Indexes.ascending("edition", "created"));
    }

    /** Asks somebody to come; empty where the address has an invitation that still opens. */
    Optional<Invitation> invite(EditionId edition, Guest guest, String by) {
        Instant now = clock.instant();
        for (int serial = 1; ; serial++) {
            InvitationId id = keys.invitation(edition, keys.invitationCode(edition, guest.address(), serial));
            Invitation known = find(id).orElse(null);
            if (known != null && opens(known, now)) {
                return Optional.empty();
            }
            if (known == null) {
                Invitation fresh = new Invitation(
                        id,
                        1,
                        edition,
                        serial,
                        guest,
                        guest.address(),
                        now,
                        by,
                        false,
                        false,
                        0,
                        null,
                        List.of(letter(Letter.Kind.INVITED, 0)));
                return insert(fresh) ? Optional.of(fresh) : Optional.empty();
            }
        }
    }

    /** The invitation of the address that still opens. */
    Optional<Invitation> open(EditionId edition, Guest guest) {
        for (int serial = 1; ; serial++) {
            Invitation known = find(keys.invitation(edition, keys.invitationCode(edition, guest.address(), serial)))
                    .orElse(null);
            if (known == null || opens(known, clock.instant())) {
                return Optional.ofNullable(known);
            }
        }
    }

    /**
     * Says something else of the person who is invited; the code stays.
     *
     * @param again whether they get the letter once more
     * @return false when the invitation has changed since it was seen
     */
    boolean correct(Invitation seen, Guest guest, boolean again) {
        List<Bson> updates = new ArrayList<>(List.of(Updates.set("guest", guest), Updates.inc("version", 1)));
        if (again) {
            updates.add(Updates.push(
                    Letters.MAILS, new Letter("v" + seen.version(), Letter.Kind.INVITED, 0, 0, null, null)));
        }
        boolean done = collection
                        .updateOne(
                                Filters.and(Filters.eq(seen.id()), Filters.eq("version", seen.version())),
                                Updates.combine(updates))
                        .getMatchedCount()
                == 1;
        if (done && again) {
            postman.deliver(box, seen.id().value());
        }
        return done;
    }

    /**
     * The invitation that a code opens.
     *
     * @throws InvitationUnknown when there is none
     * @throws InvitationVoid when its time is over, or the host has taken it back
     */
    public Invitation opened(EditionId edition, String code) {
        Invitation invitation = known(edition, code);
        if (invitation.withdrawn()) {
            throw InvitationVoid.withdrawn();
        }
        if (invitation.isExpired(clock.instant())) {
            throw InvitationVoid.expired();
        }
        return invitation;
    }

    /** The invitation of a code, whatever has become of it. */
    Invitation known(EditionId edition, String code) {
        return find(keys.invitation(edition, code)).orElseThrow(InvitationUnknown::new);
    }

    Optional<Invitation> find(InvitationId id) {
        return Optional.ofNullable(collection.find(Filters.eq(id)).first());
    }

    /** All of an edition, the latest first. */
    List<Told> of(EditionId edition) {
        List<Invitation> all = collection
                .find(Filters.eq("edition", edition))
                .sort(Sorts.descending("created", "_id"))
                .into(new ArrayList<>());
        return told(all);
    }

    Told told(Invitation invitation) {
        return told(List.of(invitation)).getFirst();
    }

    /**
     * Sends the letter again that did not reach the person.
     *
     * @return whether there was one
     */
    boolean sendAgain(Invitation invitation) {
        boolean waits = box.letters().again(invitation.id().value());
        if (waits) {
            postman.deliver(box, invitation.id().value());
        }
        return waits;
    }

    /**
     * Asks the same person at the right address, with a code of its own; the former code, which may lie in a stranger's
     * mailbox, opens nothing any more.
     *
     * @throws AlreadyInvited when that address has an invitation that still opens
     */
    Invitation readdress(Invitation wrong, MailAddress right, String by) {
        Invitation fresh = invite(wrong.edition(), wrong.guest().at(right), by).orElseThrow(AlreadyInvited::new);
        withdraw(wrong);
        box.letters().forget(wrong.id().value());
        return fresh;
    }

    /** Takes it back. Who got in with it stays in. */
    Invitation withdraw(Invitation seen) {
        return change(seen, Updates.set("withdrawn", true), Filters.eq("version", seen.version()));
    }

    /** The person will not come, or changes their mind. */
    Invitation decline(Invitation invitation, boolean declined) {
        return change(invitation, Updates.set("declined", declined), Filters.empty());
    }

    /**
     * Reminds those alone who have not answered, and none of them twice within {@link InvitationSettings#remindAfter}.
     *
     * @return how many
     */
    int remind(EditionId edition) {
        Instant now = clock.instant();
        int reminded = 0;
        for (Told told : of(edition)) {
            if (isDue(told, now) && remind(told.invitation(), now)) {
                reminded++;
            }
        }
        return reminded;
    }

    /** Whether {@link #remind} would remind this one now. */
    boolean isDue(Told told, Instant now) {
        Invitation one = told.invitation();
        Instant last = one.lastReminder() == null ? one.created() : one.lastReminder();
        return told.state() == State.OPEN && !last.isAfter(now.minus(settings.remindAfter()));
    }

    /** Tells those who have not answered that the edition does not take place, each of them once. */
    void callOff(EditionId edition) {
        List<Invitation> untold = collection
                .find(Filters.and(Filters.eq("edition", edition), Filters.eq(CALLED_OFF, null)))
                .into(new ArrayList<>());
        told(untold).stream()
                .filter(told -> told.state() == State.OPEN)
                .map(Told::invitation)
                .forEach(this::callOff);
    }

    private void callOff(Invitation one) {
        Letter letter = new Letter("called-off", Letter.Kind.INVITATION_CANCELLED, 0, 0, null, null);
        var result = collection.updateOne(
                Filters.and(
                        Filters.eq(one.id()),
                        Filters.eq(CALLED_OFF, null),
                        Filters.eq("withdrawn", false),
                        Filters.eq("declined", false)),
                Updates.combine(Updates.set(CALLED_OFF, clock.instant()), Updates.push(Letters.MAILS, letter)));
        if (result.getMatchedCount() == 1) {
            postman.deliver(box, one.id().value());
        }
    }

    private boolean remind(Invitation one, Instant now) {
        int number = one.reminded() + 1;
        var result = collection.updateOne(
                Filters.and(
                        Filters.eq(one.id()),
                        Filters.eq("reminded", one.reminded()),
                        Filters.eq("withdrawn", false),
                        Filters.eq("declined", false)),
                Updates.combine(
                        Updates.set("reminded", number),
                        Updates.set("lastReminder", now),
                        Updates.inc("version", 1),
                        Updates.push(Letters.MAILS, letter(Letter.Kind.REMINDED, number))));
        boolean done = result.getMatchedCount() == 1;
        if (done) {
            postman.deliver(box, one.id().value());
        }
        return done;
    }

    private boolean insert(Invitation fresh) {
        try {
            collection.insertOne(fresh);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
        postman.deliver(box, fresh.id().value());
        return true;
    }

    private Invitation change(Invitation invitation, Bson update, Bson condition) {
        Invitation changed = collection.findOneAndUpdate(
                Filters.and(Filters.eq(invitation.id()), condition),
                Updates.combine(update, Updates.inc("version", 1)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        if (changed == null) {
            throw new Stale();
        }
        return changed;
    }

    private boolean opens(Invitation invitation, Instant now) {
        State state = invitation.state(!spent.among(List.of(invitation.id())).isEmpty(), now);
        return state == State.OPEN || state == State.DECLINED;
    }

    private List<Told> told(List<Invitation> invitations) {
        Instant now = clock.instant();
        var used = spent.by(invitations.stream().map(Invitation::id).toList());
        Map<String, Post> posts =
                box
                        .letters()
                        .posts(invitations.stream().map(one -> one.id().value()).toList())
                        .stream()
                        .collect(Collectors.toMap(Post::id, Function.identity()));
        return invitations.stream()
                .map(one -> new Told(
                        one,
                        one.state(used.containsKey(one.id()), now),
                        keys.invitationCode(one.edition(), one.address(), one.serial()),
                        posts.getOrDefault(
                                one.id().value(), Post.nothing(one.id().value()))))
                .toList();
    }

    private static Letter letter(Letter.Kind kind, int number) {
        return new Letter("i" + number, kind, number, 0, null, null);
    }

    /**
     * An invitation as the host sees it.
     *
     * @param post what has become of its letters
     */
    public record Told(Invitation invitation, State state, String code, Post post) {

        /** Whether the last letter has failed, and somebody still waits for it. */
        public boolean isUndelivered() {
            return post.hasFailed() && state != State.WITHDRAWN && state != State.SPENT;
        }
    }
}

package org.waymark.registration.attendee;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.defaults.constraint.MailAddress;
import org.waymark.defaults.id.Ids;
import org.waymark.registration.admission.InvitationId;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.form.Answers;

/**
 * Derives what must not be guessed and must come out the same again.
 *
 * <p>A registration's id is a keyed hash of edition and address: one person, one id, and nobody without the server's
 * secret can tell from an id whose it is. The manage key is a keyed hash of id, request and proof of the address: as
 * random to anybody else as a stored secret would be, yet nothing has to be stored for it, and a letter that is sent
 * days later, or after a crash, can carry it. It is told by mail alone. Who shows that the address is theirs gets a
 * new one, and so does who cancels and comes back.
 */
@Component
public class RegistrationKeys {

    private final ServerSecret secret;
    private final Ids ids;

    RegistrationKeys(ServerSecret secret, Ids ids) {
        this.secret = secret;
        this.ids = ids;
    }

    public RegistrationId id(EditionId edition, MailAddress address) {
        return new RegistrationId(secret.id("registration", edition.value(), address.identity()));
    }

    /** What stands for an address where it need not be known whose it is. */
    public String addressee(Address address) {
        return secret.secret("addressee", address.value());
    }

    /** What stands for an {@code Idempotency-Key} within an edition, or for a request that has none. */
    public String request(EditionId edition, @Nullable String idempotencyKey) {
        return idempotencyKey == null ? ids.secret() : secret.secret("request", edition.value(), idempotencyKey);
    }

    public Application application(Person person, String category, String language, String request) {
        return application(person, category, language, request, "", null);
    }

    /**
     * What somebody asked for who had a form to fill in.
     *
     * @param sent all that was sent for the form, read or not; empty for nothing
     * @param answers what was read of it
     */
    public Application application(
            Person person, String category, String language, String request, String sent, @Nullable Answers answers) {
        String body = secret.secret(
                "body", person.name(), person.email(), person.organisation(), person.country(), category, language);
        String all = sent.isEmpty() ? body : secret.secret("answers", body, sent);
        return new Application(person, category, language, request, all, answers, null);
    }

    /**
     * The code of an invitation, in four groups of four without letters that look alike.
     *
     * @param serial counts the invitations of one address to one edition
     */
    public String invitationCode(EditionId edition, Address address, int serial) {
        String hash = secret.secret("invitation", edition.value(), address.value(), String.valueOf(serial));
        return InvitationCodes.written(hash);
    }

    /** The invitation that a code stands for, however it was typed. */
    public InvitationId invitation(EditionId edition, String code) {
        return new InvitationId(secret.id("invitation-code", edition.value(), InvitationCodes.read(code)));
    }

    /** What opens the registration now. */
    public String manageKey(Registration registration) {
        Long proof = registration.proof();
        return proof == null
                ? firstKey(registration)
                : secret.secret(
                        "manage",
                        registration.id().value(),
                        registration.answered().request(),
                        "proof " + proof);
    }

    private String firstKey(Registration registration) {
        return secret.secret(
                "manage", registration.id().value(), registration.answered().request());
    }

    public boolean opens(@Nullable String key, Registration registration) {
        return key != null && MessageDigest.isEqual(bytes(key), bytes(manageKey(registration)));
    }

    /** Whether this key opened the registration until the person showed by it that the address is theirs. */
    public boolean isSpent(@Nullable String key, Registration registration) {
        return key != null
                && registration.proof() != null
                && MessageDigest.isEqual(bytes(key), bytes(firstKey(registration)));
    }

    /** Stops announcements to one registration, and opens nothing else. */
    String unsubscribeKey(RegistrationId id) {
        return secret.secret("unsubscribe", id.value());
    }

    public boolean unsubscribes(@Nullable String key, RegistrationId id) {
        return key != null && MessageDigest.isEqual(bytes(key), bytes(unsubscribeKey(id)));
    }

    /**
     * The code on a person's ticket: the registration's id, and a keyed hash of id and request that nobody else can
     * make. It says nothing of the person, opens nothing, and ends when somebody else gets the registration.
     */
    public String ticket(Registration registration) {
        String id = registration.id().value();
        return id + "." + secret.id("ticket", id, registration.answered().request());
    }

    /** Whether this is the code on the ticket of that registration, whatever its status. */
    public boolean isTicket(String code, Registration registration) {
        return MessageDigest.isEqual(bytes(code), bytes(ticket(registration)));
    }

    /**
     * What somebody at the door can read out and type: eight characters in two groups, 40 bits of a keyed hash of their
     * own. Enough to find one ticket among an edition's, not to prove one without its registration at hand.
     */
    public String ticketNumber(Registration registration) {
        String hash = secret.secret(
                "ticket-number",
                registration.id().value(),
                registration.answered().request());
        return InvitationCodes.written(hash).substring(0, 9);
    }

    /** Whether this is the number on the ticket of that registration, however it was typed. */
    public boolean isTicketNumber(String typed, Registration registration) {
        String right = InvitationCodes.read(ticketNumber(registration));
        return MessageDigest.isEqual(bytes(InvitationCodes.read(typed)), bytes(right));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

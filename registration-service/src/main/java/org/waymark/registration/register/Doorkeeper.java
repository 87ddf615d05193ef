package org.waymark.registration.register;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.defaults.constraint.MailAddress;
import org.waymark.defaults.problem.NotAllowed;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.problem.Rejection;
import org.waymark.defaults.security.Caller;
import org.waymark.registration.admission.Actor;
import org.waymark.registration.admission.Cause;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Status;
import org.waymark.registration.attendee.Address;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.RegistrationKeys;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.edition.Action;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.ledger.Ledgers;
import org.waymark.registration.ledger.Phases;

/**
 * Says who may see and cancel a registration: who holds its key, who is signed in with its address, and who runs the
 * edition. Strangers are not told which registrations there are.
 */
@Component
public class Doorkeeper {

    private final Registrations registrations;
    private final RegistrationKeys keys;
    private final Editions editions;
    private final Ledgers ledgers;
    private final Phases phases;

    Doorkeeper(Registrations registrations, RegistrationKeys keys, Editions editions, Ledgers ledgers, Phases phases) {
        this.registrations = registrations;
        this.keys = keys;
        this.editions = editions;
        this.ledgers = ledgers;
        this.phases = phases;
    }

    /**
     * Admits to all there is.
     *
     * @throws AddressUnproven when who holds the key has yet to show by it that the address is theirs
     */
    public Registration admit(RegistrationId id, @Nullable String key, Caller caller) {
        Registration registration = recognise(id, key, caller);
        if (!isProven(registration, caller)) {
            throw new AddressUnproven();
        }
        return registration;
    }

    /** Admits to where a registration stands, and to what is to be done next; those too who have yet to prove an address. */
    Registration recognise(RegistrationId id, @Nullable String key, Caller caller) {
        Registration registration = registrations.find(id).orElse(null);
        if (registration != null && keys.opens(key, registration)) {
            return registration;
        }
        if (registration != null && !caller.isAnonymous() && isKnownTo(registration, caller)) {
            return registration;
        }
        if (registration != null && keys.isSpent(key, registration)) {
            throw new LinkSpent();
        }
        if (key != null) {
            throw new LinkUnknown();
        }
        caller.require(!caller.isAnonymous());
        throw registration == null ? missing(id, caller) : new NotAllowed();
    }

    /** Admits who runs the edition. */
    public Registration admitHost(RegistrationId id, Caller caller) {
        caller.require(!caller.isAnonymous());
        Registration registration = registrations.find(id).orElseThrow(() -> missing(id, caller));
        editions.managedBy(caller, registration.edition());
        return registration;
    }

    /** Admits the person alone, not who runs the edition: nobody else can say that an address is theirs. */
    Registration admitPerson(RegistrationId id, @Nullable String key, Caller caller) {
        return person(admit(id, key, caller), key, caller);
    }

    /** The same for those who are about to show that an address is theirs. */
    Registration recognisePerson(RegistrationId id, @Nullable String key, Caller caller) {
        return person(recognise(id, key, caller), key, caller);
    }

    private Registration person(Registration registration, @Nullable String key, Caller caller) {
        caller.require(keys.opens(key, registration) || isOwn(registration, caller));
        return registration;
    }

    /**
     * Whether more may be shown than where the registration stands. A key that came by mail shows that the address is
     * theirs who hold it as soon as they use it for that; that they have followed a link is not enough.
     */
    boolean isProven(Registration registration, Caller caller) {
        return registration.proven()
                || !registration.status().isActive()
                || registration.status() == Status.CONFIRMED
                || (!caller.isAnonymous() && isKnownTo(registration, caller))
                || ledgers.find(registration.edition())
                        .filter(ledger -> ledger.admission().addressHours() != null)
                        .isEmpty();
    }

    /** What opens the registration from now on for those who have opened it by a key. */
    @Nullable String keyAfter(Registration before, @Nullable String key, Registration now) {
        return keys.opens(key, before) ? keys.manageKey(now) : null;
    }

    /** Whether the person may change their answers: while they come, or wish to, and registration is open. */
    boolean mayAnswer(Registration registration, @Nullable String key, Caller caller) {
        return registration.status().isActive()
                && phases.of(registration.edition()).allows(Action.ANSWER)
                && (keys.opens(key, registration) || isOwn(registration, caller));
    }

    /** Whether they may give the place to somebody else: where the edition lets people do so, and its host always. */
    public boolean mayHandOver(Registration registration, Caller caller) {
        return registration.status() == Status.CONFIRMED
                && phases.of(registration.edition()).allows(Action.HAND_OVER)
                && (editions.mayManage(caller, editions.known(registration.edition()))
                        || ledgers.find(registration.edition())
                                .filter(ledger -> ledger.admission().handOver())
                                .isPresent());
    }

    /** Whose deed it is that somebody does who was admitted. */
    public Cause cause(Registration registration, @Nullable String key, Caller caller, @Nullable String reason) {
        return keys.opens(key, registration) || isOwn(registration, caller)
                ? new Cause(new Actor.Person(), reason)
                : Cause.host(caller.subject(), caller.name(), reason);
    }

    /** Who runs no edition is not told which registrations there are. */
    private static Rejection missing(RegistrationId id, Caller caller) {
        return Editions.mayRunAny(caller) ? new NotFound("registration", id.value()) : new NotAllowed();
    }

    private boolean isKnownTo(Registration registration, Caller caller) {
        return isOwn(registration, caller) || editions.mayManage(caller, editions.known(registration.edition()));
    }

    private static boolean isOwn(Registration registration, Caller caller) {
        return MailAddress.find(caller.email())
                .map(Address::of)
                .filter(registration.address()::equals)
                .isPresent();
    }
}

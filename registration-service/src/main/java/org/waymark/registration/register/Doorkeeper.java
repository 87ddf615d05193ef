package org.waymark.registration.register;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.defaults.problem.NotFound;
import org.waymark.defaults.security.Caller;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.attendee.Address;
import org.waymark.registration.attendee.Registration;
import org.waymark.registration.attendee.RegistrationKeys;
import org.waymark.registration.attendee.Registrations;
import org.waymark.registration.edition.Editions;

/**
 * Says who may see and cancel a registration: who holds its key, who is signed in with its address, and who runs the
 * edition. Strangers are not told which registrations there are.
 */
@Component
class Doorkeeper {

    private final Registrations registrations;
    private final RegistrationKeys keys;
    private final Editions editions;

    Doorkeeper(Registrations registrations, RegistrationKeys keys, Editions editions) {
        this.registrations = registrations;
        this.keys = keys;
        this.editions = editions;
    }

    Registration admit(RegistrationId id, @Nullable String key, Caller caller) {
        Registration registration = registrations.find(id).orElse(null);
        if (registration != null && keys.opens(key, registration)) {
            return registration;
        }
        caller.require(key != null || !caller.isAnonymous());
        if (registration == null || (caller.isAnonymous() && key != null)) {
            throw new NotFound("registration", id.value());
        }
        caller.require(
                isOwn(registration, caller) || editions.mayManage(caller, editions.known(registration.edition())));
        return registration;
    }

    private static boolean isOwn(Registration registration, Caller caller) {
        return !caller.email().isBlank() && Address.of(caller.email()).equals(registration.address());
    }
}

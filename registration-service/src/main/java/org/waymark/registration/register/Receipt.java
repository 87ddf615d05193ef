package org.waymark.registration.register;

import org.jspecify.annotations.Nullable;
import org.waymark.registration.admission.RegistrationId;
import org.waymark.registration.admission.Status;

/**
 * What a person gets for a wish that was granted.
 *
 * @param position in the waiting list; null for those who have a place
 * @param manage the address of the registration's own page, with its key; null where the person must first show, by the link in
 *     the mail, that the address is theirs
 */
record Receipt(
        RegistrationId id,
        Status status,
        @Nullable Integer position,
        @Nullable String manage) {

    /** Without the key. */
    @Override
    public String toString() {
        return "Receipt[" + id + ", " + status + "]";
    }
}

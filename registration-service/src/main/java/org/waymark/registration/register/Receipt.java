package org.waymark.registration.register;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.registration.admission.RegistrationId;

/**
 * What somebody is told who has asked for a place. It holds no key: that goes by mail alone. Who has yet to show that
 * the address is theirs is told the same whether it is a new one or registered.
 *
 * @param position in the waiting list; null for those who do not wait, or are not told
 */
record Receipt(RegistrationId id, Standing status, @Nullable Integer position) {

    /** Where the person stands, as far as they are told. */
    enum Standing {
        UNPROVEN,
        REQUESTED,
        CONFIRMED,
        WAITING;

        /** The word for it in keys of texts. */
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Receipt unproven(RegistrationId id) {
        return new Receipt(id, Standing.UNPROVEN, null);
    }

    /** Whether the mail alone tells what came of it. */
    boolean isUnproven() {
        return status == Standing.UNPROVEN;
    }
}

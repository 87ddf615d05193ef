package org.waymark.registration.admission;

import org.jspecify.annotations.Nullable;

/**
 * What somebody shows at the door.
 *
 * @param invited whether the host has asked the person to come: neither the window nor the approval is for them
 * @param proven whether the address is known to be the person's
 * @param delegation whose place they are to have, or null for one of nobody else's
 */
public record Pass(
        boolean invited, boolean proven, @Nullable String delegation) {

    public static final Pass NONE = new Pass(false, false, null);
}

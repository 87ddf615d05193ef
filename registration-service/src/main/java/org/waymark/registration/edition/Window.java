package org.waymark.registration.edition;

import org.jspecify.annotations.Nullable;
import org.waymark.defaults.time.RelativeDate;

/**
 * When the host lets people register, and whom.
 *
 * @param opens before that, nobody registers; null for no such limit
 * @param closes from then on, nobody registers; null for no such limit
 * @param invitedOnly whether only those register whom the host has asked
 */
public record Window(@Nullable RelativeDate opens, @Nullable RelativeDate closes, boolean invitedOnly) {

    /** As long as the edition itself is open. */
    public static final Window ALWAYS = new Window(null, null, false);
}

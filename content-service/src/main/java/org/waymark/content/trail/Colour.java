package org.waymark.content.trail;

import java.util.Locale;

/** The colours of waymarks. */
public enum Colour {
    BLUE,
    GREEN,
    ORANGE,
    MAGENTA;

    /** The name on the wire, in forms and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

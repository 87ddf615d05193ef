package org.waymark.stack.test;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.waymark.stack.StackFailure;

/** What the tests run on; chosen by {@code -Dwaymark.stack=embedded|containers|external} or the environment's {@code WAYMARK_STACK}. */
enum StackKind {
    EMBEDDED,
    CONTAINERS,
    EXTERNAL;

    /** What was asked for, or empty when the machine may decide. */
    static Optional<StackKind> chosen() {
        return StackAddress.find("waymark.stack").map(StackKind::named);
    }

    static StackKind named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new StackFailure(
                        "waymark.stack is embedded, containers or external, but here it is '" + name + "'."));
    }
}

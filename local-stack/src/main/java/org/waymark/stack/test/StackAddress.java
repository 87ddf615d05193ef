package org.waymark.stack.test;

import java.util.Locale;
import java.util.Optional;
import org.waymark.stack.StackFailure;

/** Addresses that are given from outside: a system property {@code waymark.stack.kafka} or the variable {@code WAYMARK_STACK_KAFKA}. */
final class StackAddress {

    private StackAddress() {}

    static Optional<String> find(String property) {
        return Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(System.getenv(variable(property))))
                .filter(value -> !value.isBlank());
    }

    static String of(String property) {
        return find(property)
                .orElseThrow(() -> new StackFailure("waymark.stack=external needs the address " + property
                        + " (or the variable " + variable(property) + ")."));
    }

    private static String variable(String property) {
        return property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}

package org.waymark.defaults.security;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who gets to which operation of a service. Each mapping of the service stands in it exactly once, by its method and
 * its pattern without the expressions of variables, or else the service does not start. {@code *} stands for every
 * method, {@code /**} at the end for an address and all below it that are not named themselves.
 */
public final class AccessTable {

    private static final Pattern EXPRESSION = Pattern.compile(":[^}/]*}");
    private static final String BELOW = "/**";

    /**
     * @param operation method and pattern, such as {@code GET /api/series/{series}}
     * @param keyHeader where a key may stand instead of in {@code ?key=}; null where there are no keys
     */
    record Row(String operation, AccessRule rule, @Nullable String keyHeader) {

        boolean names(String method, String path) {
            return isFor(method) && path().equals(path);
        }

        boolean covers(String method, String path) {
            return isFor(method)
                    && path().endsWith(BELOW)
                    && (path + "/").startsWith(path().substring(0, path().length() - 2));
        }

        private boolean isFor(String method) {
            return operation.startsWith("* ") || operation.startsWith(method + " ");
        }

        private String path() {
            return operation.substring(operation.indexOf(' ') + 1);
        }
    }

    private final List<Row> rows = new ArrayList<>();

    /** What strangers may do. */
    public AccessTable anybody(String... operations) {
        return only(AccessRule.ANYBODY, operations);
    }

    /** What takes an account, whichever it is. */
    public AccessTable signedIn(String... operations) {
        return only(AccessRule.SIGNED_IN, operations);
    }

    /** What the rule says. */
    public AccessTable only(AccessRule rule, String... operations) {
        return add(rule, null, operations);
    }

    /** What the rule says of those who show no key; whether a key fits is said later. */
    public AccessTable withKey(String header, AccessRule rule, String... operations) {
        return add(rule, header, operations);
    }

    private AccessTable add(AccessRule rule, @Nullable String keyHeader, String... operations) {
        for (var operation : operations) {
            rows.add(new Row(operation, rule, keyHeader));
        }
        return this;
    }

    /** The rows of a mapping. */
    List<Row> of(String method, String pattern) {
        var path = EXPRESSION.matcher(pattern).replaceAll("}");
        var naming = rows.stream().filter(row -> row.names(method, path)).toList();
        return naming.isEmpty()
                ? rows.stream().filter(row -> row.covers(method, path)).toList()
                : naming;
    }
}

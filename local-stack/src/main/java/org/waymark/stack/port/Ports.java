package org.waymark.stack.port;

import java.util.LinkedHashMap;
import java.util.Map;
import org.waymark.stack.StackFailure;

/** One port for each part of a suite. */
public record Ports(
        int gateway,
        int keycloak,
        int event,
        int registration,
        int content,
        int kafka,
        int store,
        int smtp,
        int mailPage) {

    private static final int PARTS = 9;

    /** Counted up from the gateway's. */
    public static Ports from(int first) {
        if (first < 1 || first > 65_535 - PARTS + 1) {
            throw new StackFailure("--port is a number from 1 to " + (65_535 - PARTS + 1) + ", but here it is " + first
                    + "; the " + (PARTS - 1) + " ports after it are used too.");
        }
        return new Ports(first, first + 1, first + 2, first + 3, first + 4, first + 5, first + 6, first + 7, first + 8);
    }

    /** Whatever is free on this machine. */
    public static Ports free() {
        var free = FreePorts.next(PARTS);
        return new Ports(
                free.get(0),
                free.get(1),
                free.get(2),
                free.get(3),
                free.get(4),
                free.get(5),
                free.get(6),
                free.get(7),
                free.get(8));
    }

    /** Fails with one sentence when another program has one of them. */
    public void requireFree() {
        byPart().forEach((part, port) -> {
            if (!FreePorts.isFree(port)) {
                throw new StackFailure("Port " + port + ", which " + part
                        + " needs, is in use by another program; stop that one or choose other ports with --port.");
            }
        });
    }

    private Map<String, Integer> byPart() {
        var parts = new LinkedHashMap<String, Integer>();
        parts.put("the gateway", gateway);
        parts.put("Keycloak", keycloak);
        parts.put("event-service", event);
        parts.put("registration-service", registration);
        parts.put("content-service", content);
        parts.put("Kafka", kafka);
        parts.put("the store", store);
        parts.put("the mail catcher", smtp);
        parts.put("the mail page", mailPage);
        return parts;
    }
}

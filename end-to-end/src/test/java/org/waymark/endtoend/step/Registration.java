package org.waymark.endtoend.step;

import org.jspecify.annotations.Nullable;

/**
 * What a person knows about their registration.
 *
 * @param position in the waiting list, if they wait
 * @param key what makes it theirs; empty before they have read their mail
 */
public record Registration(
        String id, String status, @Nullable Integer position, String key) {

    static Registration of(Answer answer) {
        var json = answer.json();
        var position = json.path("position");
        return new Registration(
                json.path("id").asString(),
                json.path("status").asString(),
                position.isNumber() ? position.asInt() : null,
                "");
    }

    Registration keptBy(String key) {
        return new Registration(id, status, position, key);
    }

    String path() {
        return "/api/registrations/" + id + "?key=" + key;
    }

    /** The page behind the manage link. */
    public String page() {
        return "/registrations/" + id + "?key=" + key;
    }

    public boolean isConfirmed() {
        return status.equals("confirmed");
    }
}

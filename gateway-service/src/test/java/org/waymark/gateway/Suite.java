package org.waymark.gateway;

import java.util.Map;

/** The services and the realm behind the gateway under test, one set for all tests that leave them as they are. */
final class Suite {

    static final BackEnd EVENT = BackEnd.named("event");
    static final BackEnd REGISTRATION = BackEnd.named("registration");
    static final BackEnd CONTENT = BackEnd.named("content");
    static final Realm REALM = Realm.open();

    private Suite() {}

    static Map<String, Object> settings() {
        return Map.of(
                "waymark.routes.event", EVENT.address(),
                "waymark.routes.registration", REGISTRATION.address(),
                "waymark.routes.content", CONTENT.address(),
                "waymark.identity.issuer", REALM.issuer(),
                "waymark.identity.client-secret", Realm.SECRET);
    }
}

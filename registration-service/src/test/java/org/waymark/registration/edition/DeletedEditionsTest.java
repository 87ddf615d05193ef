package org.waymark.registration.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.registration.Api.HOST;
import static org.waymark.registration.Api.path;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.registration.Api;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;

/** A draft that is deleted is unknown here too, and may be made again. */
@ServiceTest
class DeletedEditionsTest {

    @Autowired
    World world;

    @Autowired
    Api api;

    @Autowired
    Editions editions;

    @Test
    void aDeletedDraftIsUnknownUntilItIsMadeAgain() {
        EditionId id = world.anEdition("draft");
        world.tellDeleted(id);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> editions.all().stream()
                        .noneMatch(edition -> edition.id().equals(id)));
        String[] host = {"Authorization", "Bearer " + HOST};
        assertThat(api.get(path(id, "/registrations"), host).status()).isEqualTo(404);
        assertThat(api.page("/desk/" + id.value() + "/admission", host).status())
                .isEqualTo(404);
        world.tell(id, "draft");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> api.get(path(id, "/registrations"), host).status() == 200);
    }
}

package org.waymark.registration.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;
import static org.waymark.registration.World.aName;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.registration.Api;
import org.waymark.registration.Api.Reply;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.edition.EditionId;

/** Nobody new gets into a category that is closed, whichever door they come through; who is in it stays. */
@ServiceTest
class ClosedCategoryTest {

    private static final String[] HOST = {"Authorization", "Bearer " + Api.HOST, "If-Match", "*"};

    @Autowired
    World world;

    @Autowired
    Api api;

    EditionId edition;
    Reply researcher;
    Reply official;
    String code = "";

    @BeforeEach
    void researchIsClosedWithSomebodyInIt() {
        edition = world.arranged(world.anOpenEditionOfItsOwnSeries(), new Admission(9, true, List.of()));
        researcher = api.post(path(edition, "/registrations"), research(aName()));
        official = api.post(path(edition, "/registrations"), wish(aName()));
        code = api.post(
                        path(edition, "/invitations"),
                        "{\"email\":\"%s@example.org\",\"category\":\"research\"}".formatted(aName()),
                        HOST)
                .json()
                .path("code")
                .asString();
        world.closeResearch(edition);
    }

    @Test
    void nobodyNewChoosesIt() {
        assertThat(api.post(path(edition, "/registrations"), research(aName())).status())
                .isEqualTo(400);
        assertThat(api.page("/" + edition.value() + "/register")
                        .html()
                        .select("[name=category][value=research], [name=category] option[value=research]"))
                .isEmpty();
        assertThat(api.page("/" + edition.value() + "/register")
                        .html()
                        .select("main")
                        .text())
                .doesNotContain("Research institutes");
    }

    @Test
    void theHostPutsNobodyIntoIt() {
        String id = official.json().path("id").asString();
        assertThat(api.post("/api/registrations/" + id + "/move", "{\"category\":\"research\"}", HOST)
                        .status())
                .isEqualTo(400);
        assertThat(api.post(
                                path(edition, "/invitations"),
                                "{\"email\":\"%s@example.org\",\"category\":\"research\"}".formatted(aName()),
                                HOST)
                        .status())
                .isEqualTo(400);
        Map<String, String> guest = Map.of("email", aName() + "@example.org", "category", "research", "language", "en");
        assertThat(api.form("/desk/" + edition.value() + "/invitations", guest, HOST)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whoIsInItStaysAndWhoWasInvitedIntoItBeforeIsWelcome() {
        String id = researcher.json().path("id").asString();
        assertThat(api.get("/api/registrations/" + id, HOST)
                        .json()
                        .path("category")
                        .asString())
                .isEqualTo("research");
        String invited = research(aName()).strip().replaceAll("}$", ",\"invitation\":\"" + code + "\"}");
        assertThat(api.post(path(edition, "/registrations"), invited).status()).isEqualTo(201);
    }

    private static String research(String name) {
        return wish(name).replace("local-government", "research");
    }
}

package org.waymark.registration.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.waymark.registration.Api;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.stack.test.Contracts;
import org.waymark.stack.test.Strangers;

/** Whoever may not is told so before anything of their request is read, and learns of no draft. */
@ServiceTest
class StrangersTest {

    private static final String EDITION = "/api/series/{series}/editions/{edition}";

    /** What strangers may do; all else takes an account or a key. */
    private static final List<String> OPEN = List.of(
            "GET " + EDITION + "/availability",
            "GET " + EDITION + "/registration-form",
            "POST " + EDITION + "/registrations",
            "POST " + EDITION + "/registrations/lost",
            "GET /{series}/{edition}/invitations/{code}",
            "POST /{series}/{edition}/invitations/{code}",
            "GET /{series}/{edition}/register",
            "POST /{series}/{edition}/register",
            "GET /{series}/{edition}/register/lost",
            "POST /{series}/{edition}/register/lost",
            "GET /{series}/{edition}/register/sent",
            "GET /registrations/{id}/unsubscribe",
            "POST /registrations/{id}/unsubscribe");

    @Autowired
    World world;

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    @Test
    void nothingElseIsOpenToThem() {
        assertThat(new Strangers(port).open(served())).containsExactlyInAnyOrderElementsOf(OPEN);
    }

    @Test
    void theDescriptionHasAllOfTheApi() {
        assertThat(Strangers.described(served())).isEqualTo(Contracts.operations("registration"));
    }

    static List<String> strangers() {
        return List.of(Api.ATTENDEE, Api.OTHER_CITY, Api.OTHER_HOST);
    }

    @ParameterizedTest
    @NullSource
    @MethodSource("strangers")
    void aDraftIsAsMissingAsWhatIsNotThere(@Nullable String token) {
        var draft = world.anEdition("draft");
        var strangers = new Strangers(port);

        for (var body : List.of("{}", Api.wish("ada"))) {
            assertThat(strangers.tellApart(served(), token, draft.series(), draft.slug(), body))
                    .isEmpty();
        }
    }

    @Test
    void anUploadIsRefusedBeforeItsFirstByte() throws Exception {
        assertThat(new Strangers(port).statusBeforeTheFirstByte("POST", "/desk/a/b/invitations"))
                .isEqualTo(401);
    }

    private Collection<String> served() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> mapping.getValue().getBeanType().getName().startsWith("org.waymark.registration"))
                .flatMap(mapping -> mapping.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method ->
                                mapping.getKey().getPatternValues().stream().map(pattern -> method + " " + pattern)))
                .toList();
    }
}

package org.waymark.registration.access;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registration.Api.as;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.waymark.registration.Api;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.edition.EditionId;

/** Every endpoint, and what each kind of caller gets there. */
@ServiceTest
class AccessMatrixTest {

    static final List<String[]> CALLERS = List.of(
            new String[0], as(Api.ATTENDEE), as(Api.OTHER_CITY), as(Api.OTHER_HOST), as(Api.HOST), as(Api.OFFICE));

    private static final List<AccessRows> MATRIX = List.of(
            new FormRows(), //
            new RegisterRows(),
            new HostRows(),
            new DeskRows(),
            new InvitationRows(),
            new EnrolmentRows(),
            new AnnouncementRows(),
            new FormDeskRows(),
            new DelegationRows(),
            new HandOverRows(),
            new FiguresRows(),
            new PersonRows(),
            new EndRows());

    @Autowired
    World world;

    @Autowired
    Api api;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    Scene scene;

    @BeforeEach
    void somebodyIsRegistered() {
        EditionId edition = world.anOpenEdition(new Admission(100, true, List.of()));
        String template = "/api/series/" + edition.series() + "/registration-form";
        assertThat(api.put(template, FormRows.FORM, as(Api.OFFICE)).status()).isIn(201, 428);
        api.put(path(edition, "/registration-form"), FormRows.FORM, as(Api.HOST));
        scene = new Scene(
                api,
                edition,
                api.post(path(edition, "/registrations"), wish("zoe"))
                        .json()
                        .path("id")
                        .asString());
    }

    @Test
    void eachCallerGetsExactlyWhatThePolicySays() {
        for (AccessRow row : matrix()) {
            List<Integer> got = new ArrayList<>();
            CALLERS.forEach(caller -> got.add(row.call().as(caller).status()));
            assertThat(got).as(row.mapping()).containsExactlyElementsOf(row.expected());
        }
    }

    @Test
    void everyEndpointHasARow() {
        Set<String> served = mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> mapping.getValue().getBeanType().getName().startsWith("org.waymark.registration"))
                .flatMap(mapping -> mapping.getKey().getPatternValues().stream()
                        .flatMap(pattern -> mapping.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + pattern)))
                .collect(toSet());
        assertThat(matrix().stream().map(AccessRow::mapping).toList()).containsExactlyInAnyOrderElementsOf(served);
    }

    private List<AccessRow> matrix() {
        return MATRIX.stream().flatMap(rows -> rows.in(scene).stream()).toList();
    }
}

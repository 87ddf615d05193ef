package org.waymark.registration.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registration.Api.HOST;
import static org.waymark.registration.Api.OFFICE;
import static org.waymark.registration.Api.as;
import static org.waymark.registration.Api.path;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.registration.Api;
import org.waymark.registration.Api.Reply;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.edition.EditionId;

@ServiceTest
class AdmissionApiTest {

    private static final String FIVE = """
            {"capacity":5,"waitingList":true,"categories":[{"id":"local-government","cap":null,"reserve":2}]}""";

    @Autowired
    World world;

    @Autowired
    Api api;

    @Test
    void theHostSettlesReadsAndChangesIt() {
        EditionId edition = world.anOpenEdition();
        Reply created =
                api.put(path(edition, "/admission"), FIVE, "Authorization", "Bearer " + HOST, "If-None-Match", "*");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo(path(edition, "/admission"));
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        assertThat(created.json())
                .isEqualTo(api.get(path(edition, "/admission"), as(OFFICE)).json());
        Reply changed = api.put(
                path(edition, "/admission"),
                FIVE.replace("5", "6"),
                "Authorization",
                "Bearer " + OFFICE,
                "If-Match",
                "\"1\"");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(changed.json().path("capacity").asInt()).isEqualTo(6);
    }

    @Test
    void aFirstOneNeedsNoPrecondition() {
        EditionId edition = world.anOpenEdition();
        assertThat(api.put(path(edition, "/admission"), FIVE, as(HOST)).status())
                .isEqualTo(201);
    }

    @Test
    void aChangeSaysWhichVersionItIsMeantFor() {
        EditionId edition = world.anOpenEdition(new Admission(5, true, List.of()));
        String path = path(edition, "/admission");
        assertThat(api.put(path, FIVE, as(HOST)).status()).isEqualTo(428);
        assertThat(api.put(path, FIVE, "Authorization", "Bearer " + HOST, "If-Match", "\"7\"")
                        .status())
                .isEqualTo(412);
        assertThat(api.put(path, FIVE, "Authorization", "Bearer " + HOST, "If-None-Match", "*")
                        .status())
                .isEqualTo(412);
        assertThat(api.put(path, FIVE, "Authorization", "Bearer " + HOST, "If-Match", "rubbish")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            unknown-category         | {"capacity":5,"waitingList":true,"categories":[{"id":"nobody","reserve":1}]}
            category-twice           | {"capacity":5,"waitingList":true,"categories":[{"id":"research"},{"id":"research"}]}
            reserve-exceeds-cap      | {"capacity":5,"waitingList":true,"categories":[{"id":"research","cap":1,"reserve":2}]}
            reserves-exceed-capacity | {"capacity":5,"waitingList":true,"categories":[{"id":"research","reserve":6}]}
            closes-before-opens      | {"capacity":5,"waitingList":true,"opens":{"relativeTo":"start","days":-1,"time":"12:00"},"closes":{"relativeTo":"start","days":-2,"time":"12:00"}}
            closes-before-opens      | {"capacity":5,"waitingList":true,"opens":{"relativeTo":"end","days":-1,"time":"12:00"},"closes":{"relativeTo":"start","days":0,"time":"12:00"}}
            opens-after-end          | {"capacity":5,"waitingList":true,"opens":{"relativeTo":"end","days":1,"time":"00:00"}}
            """)
    void numbersThatDoNotAddUpAreRefusedByName(String code, String body) {
        Reply refused = api.put(path(world.anOpenEdition(), "/admission"), body, as(HOST));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no-places          | {"capacity":0,"waitingList":true}
            closes-in-the-past | {"capacity":5,"waitingList":true,"closes":{"relativeTo":"start","days":-900,"time":"12:00"}}
            closes-after-end   | {"capacity":5,"waitingList":true,"closes":{"relativeTo":"end","days":1,"time":"12:00"}}
            """)
    void whatLooksLikeASlipIsSaidBeforeItIsSaved(String code, String body) {
        EditionId edition = world.anOpenEdition();
        Reply tried = api.put(path(edition, "/admission?dryRun=true"), body, as(HOST));
        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.json().at("/warnings/0/code").asString()).isEqualTo(code);
        assertThat(api.get(path(edition, "/admission"), as(HOST)).status()).isEqualTo(404);
        Reply meant = api.put(path(edition, "/admission"), body, as(HOST));
        assertThat(meant.status()).isEqualTo(201);
        assertThat(meant.json().at("/warnings/0/code").asString()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"capacity":-1,"waitingList":true}
            {"capacity":5}
            {"waitingList":true}
            {"capacity":"5","waitingList":true}
            {"capacity":5.5,"waitingList":true}
            {"capacity":5,"waitingList":true,"more":1}
            {"capacity":5,"waitingList":true,"categories":[null]}
            {"capacity":5,"waitingList":true,"categories":[{"id":""}]}
            {"capacity":5,"waitingList":true,"addressHours":0}
            {"capacity":5,"waitingList":true,"addressHours":721}
            {"capacity":5,"waitingList":true,"addressHours":"48"}
            {"capacity":5,
            []
            """)
    void whatCannotBeReadIsABadRequest(String body) {
        assertThat(api.put(path(world.anOpenEdition(), "/admission"), body, as(HOST))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"'', 48", "'\"addressHours\":null,', null", "'\"addressHours\":12,', 12"})
    void peopleProveTheirAddressUnlessTheHostSaysThatNobodyHasTo(String said, String settled) {
        EditionId edition = world.anOpenEdition();
        String admission = "{%s\"capacity\":5,\"waitingList\":true}".formatted(said);
        Reply created = api.put(path(edition, "/admission"), admission, as(HOST));
        assertThat(created.json().path("addressHours").toString()).isEqualTo(settled);
        assertThat(api.get(path(edition, "/admission"), as(HOST))
                        .json()
                        .path("addressHours")
                        .toString())
                .isEqualTo(settled);
    }

    @Test
    void thePublicSeesPlacesOfPublishedEditionsOnly() {
        EditionId open = world.anOpenEdition(new Admission(5, true, List.of()));
        Reply places = api.get(path(open, "/availability"));
        assertThat(places.status()).isEqualTo(200);
        assertThat(places.header("ETag")).isEqualTo("\"1-open\"");
        assertThat(places.json().path("phase").asString()).isEqualTo("open");
        assertThat(places.json().path("free").asInt()).isEqualTo(5);
        assertThat(places.json().path("waiting").asInt()).isZero();
        assertThat(api.get(path(world.anOpenEdition(), "/availability")).status())
                .isEqualTo(404);
        assertThat(api.get(path(world.anEdition("draft"), "/availability")).status())
                .isEqualTo(404);
    }

    @Test
    void anUnknownEditionIsNotFound() {
        EditionId nowhere = EditionId.of("uraia", "nowhere");
        assertThat(api.put(path(nowhere, "/admission"), FIVE, as(HOST)).status())
                .isEqualTo(404);
        assertThat(api.get(path(nowhere, "/availability")).status()).isEqualTo(404);
    }
}

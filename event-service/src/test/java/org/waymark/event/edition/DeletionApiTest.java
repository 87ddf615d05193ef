package org.waymark.event.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.event.EventClient.NOBODY;
import static org.waymark.event.EventClient.OFFICE;
import static org.waymark.event.EventClient.editionJson;
import static org.waymark.event.EventClient.page;
import static org.waymark.event.EventClient.seriesJson;
import static org.waymark.event.EventClient.slug;

import java.net.http.HttpResponse;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.event.EventClient;
import org.waymark.event.EventService;
import org.waymark.event.copies.CopySamples;

/** What was made by mistake goes, with its address and number; what somebody knows or uses stays, with the reason. */
@EventService
class DeletionApiTest {

    @Autowired
    private EventClient client;

    @Autowired
    private CopySamples others;

    @Test
    void aDeletedDraftIsGoneEverywhereAndItsSlugAndNumberAreFree() {
        var draft = client.aDraft();
        var series = draft.substring(0, draft.indexOf("/editions"));

        assertThat(delete(draft, "\"1\"").statusCode()).isEqualTo(204);

        assertThat(client.get(OFFICE, draft).statusCode()).isEqualTo(404);
        assertThat(delete(draft, "*").statusCode()).isEqualTo(404);
        assertThat(client.get(OFFICE, series + "/editions").body()).contains("\"items\":[]");
        assertThat(client.page(OFFICE, "/desk" + page(draft)).statusCode()).isEqualTo(404);
        assertThat(client.page(EventClient.BRUSSELS, "/desk").body()).doesNotContain(page(draft));
        var again = client.post(OFFICE, series + "/editions", editionJson("brussels-2018"));
        assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
        assertThat(again.body()).contains("\"number\":1", "\"version\":3");
        assertThat(client.post(OFFICE, series + "/editions", editionJson("brussels-2018"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void severalDraftsOfOneNumberAreDeletedOneAfterTheOther() {
        var series = client.aSeries(slug());
        for (var slug : new String[] {"one", "two", "three"}) {
            assertThat(client.post(OFFICE, series + "/editions", editionJson(slug))
                            .body())
                    .contains("\"number\":1");
            assertThat(delete(series + "/editions/" + slug, "*").statusCode()).isEqualTo(204);
        }
    }

    @TestFactory
    Stream<DynamicTest> whatIsKnownOrUsedStays() {
        return Stream.of(
                kept("edition-announced", path -> client.verb(OFFICE, path + "/publish", 1)),
                kept("edition-has-people", path -> others.tellAvailability(page(path), 1, 5, 4, 0)),
                kept("edition-has-people", path -> others.tellWaiting(page(path), 1, "research")),
                kept("edition-has-contents", path -> others.tellTrail(page(path), 1, true)),
                kept("edition-has-contents", path -> others.tellMaterial(page(path))));
    }

    @Test
    void placesThatNobodyHasTakenKeepNoDraft() {
        var draft = client.aDraft();
        others.tellAvailability(page(draft), 1, 5, 5, 0);
        assertThat(delete(draft, "*").statusCode()).isEqualTo(204);
    }

    @Test
    void aSeriesGoesWithoutEditionsOnly() {
        var draft = client.aDraft();
        var series = draft.substring(0, draft.indexOf("/editions"));
        assertThat(delete(series, "*").body()).contains("series-has-editions");
        delete(draft, "*");

        assertThat(delete(series, "\"1\"").statusCode()).isEqualTo(204);

        assertThat(client.get(NOBODY, series).statusCode()).isEqualTo(404);
        assertThat(client.page(NOBODY, page(series)).statusCode()).isEqualTo(404);
        assertThat(client.page(OFFICE, "/desk").body()).doesNotContain("/desk" + page(series) + "\"");
        var slug = series.substring(series.lastIndexOf('/') + 1);
        var again = client.post(OFFICE, "/api/series", seriesJson(slug));
        assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
        assertThat(again.body()).contains("\"version\":3");
    }

    @Test
    void whatHasChangedMeanwhileIsNotDeleted() {
        var draft = client.aDraft();
        client.patch(OFFICE, draft, 1, "{\"venue\":\"Town hall\"}");
        assertThat(delete(draft, "\"1\"").statusCode()).isEqualTo(412);
        assertThat(client.send(client.request(OFFICE, draft).DELETE()).statusCode())
                .isEqualTo(428);
    }

    private DynamicTest kept(String code, Consumer<String> use) {
        return DynamicTest.dynamicTest(code, () -> {
            var draft = client.aDraft();
            use.accept(draft);
            var refused = delete(draft, "*");
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
            assertThat(refused.body()).contains("/" + code + "\"");
            assertThat(client.get(OFFICE, draft).statusCode()).isEqualTo(200);
        });
    }

    private HttpResponse<String> delete(String path, String version) {
        return client.send(
                client.request(OFFICE, path).header("If-Match", version).DELETE());
    }
}

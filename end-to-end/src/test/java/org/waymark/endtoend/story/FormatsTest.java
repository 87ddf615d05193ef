package org.waymark.endtoend.story;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.endtoend.step.Cast;
import org.waymark.endtoend.suite.OnTheSuite;

/** The API speaks JSON, at every service, whatever formats its libraries know. */
@OnTheSuite
class FormatsTest {

    private static final String BRUSSELS = "/api/series/uraia/editions/brussels-2018";

    private final Cast cast;

    FormatsTest(Cast cast) {
        this.cast = cast;
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/yaml", "application/xml", "application/cbor", "application/x-jackson-smile"})
    void noOtherFormatIsReadOrWritten(String format) {
        var office = cast.signedIn("office");
        for (var list : new String[] {"/api/series", BRUSSELS + "/availability", BRUSSELS + "/trails"}) {
            office.with("Accept", format).get(list).isProblem(406);
        }
        for (var list : new String[] {"/api/series", BRUSSELS + "/registrations"}) {
            office.with("Content-Type", format)
                    .send("POST", list, BodyPublishers.ofString("name: x"))
                    .isProblem(415);
        }
        cast.signedIn("nicosia")
                .with("Content-Type", format)
                .with("If-None-Match", "*")
                .send("PUT", BRUSSELS + "/trails/new", BodyPublishers.ofString("colour: blue"))
                .isProblem(415);
    }
}

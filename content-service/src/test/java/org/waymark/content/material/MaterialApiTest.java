package org.waymark.content.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.content.World.BRUSSELS;
import static org.waymark.content.World.NICOSIA;
import static org.waymark.content.World.OFFICE;
import static org.waymark.content.World.OSLO;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.content.ContentTest;
import org.waymark.content.Http;
import org.waymark.content.Samples;
import org.waymark.content.Upload;
import org.waymark.content.World;

@ContentTest
class MaterialApiTest {

    private static final String EDITION = "/api/series/uraia/editions/material-api";
    private static final String MATERIALS = EDITION + "/materials";
    private static final byte[] REPORT = Samples.pdfOf(1_500_000);
    private static final Upload PDF = Upload.of("report.pdf", "application/pdf", REPORT)
            .with("kind", "final-report")
            .with("title", "Final report")
            .with("licence", "CC-BY-4.0");

    @Autowired
    private Http http;

    @BeforeAll
    static void anEdition(@Autowired World world) {
        world.edition("material-api", "open");
    }

    @Test
    void whatIsUploadedComesBackAsItWas() {
        var uploaded = http.as(BRUSSELS).upload(MATERIALS, PDF);
        assertThat(uploaded.status()).as(uploaded.toString()).isEqualTo(201);
        var material = http.anonymous().get(uploaded.header("Location"));
        assertThat(material.json().path("kind").asString()).isEqualTo("final-report");
        assertThat(material.json().path("size").asLong()).isEqualTo(REPORT.length);

        var content = http.anonymous().get(material.json().path("content").asString());
        assertThat(content.bytes()).isEqualTo(REPORT);
        assertThat(content.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(content.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("report.pdf");
        assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(content.header("Content-Security-Policy")).startsWith("sandbox");
        assertThat(content.header("ETag"))
                .isEqualTo("\"" + material.json().path("sha256").asString() + "\"");
        assertThat(content.header("Accept-Ranges")).isEqualTo("bytes");
    }

    @Test
    void aPartCanBeAskedFor() {
        var content = contentOf(http.as(OFFICE).upload(MATERIALS, PDF));
        var part = http.anonymous().with("Range", "bytes=1048570-1048590").get(content);
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.header("Content-Range")).isEqualTo("bytes 1048570-1048590/" + REPORT.length);
        assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(REPORT, 1_048_570, 1_048_591));
        assertThat(http.anonymous().with("Range", "bytes=-10").get(content).bytes())
                .isEqualTo(Arrays.copyOfRange(REPORT, REPORT.length - 10, REPORT.length));
        var beyond = http.anonymous().with("Range", "bytes=9999999-").get(content);
        assertThat(beyond.status()).isEqualTo(416);
        assertThat(beyond.header("Content-Range")).isEqualTo("bytes */" + REPORT.length);
        assertThat(beyond.bytes()).hasSizeLessThan(1000);
        for (var several : List.of("bytes=0-9,20-29", "bytes=5-2", "bytes=x", "lines=1-2")) {
            var whole = http.anonymous().with("Range", several).get(content);
            assertThat(whole.status()).as(several).isEqualTo(200);
            assertThat(whole.bytes()).as(several).hasSize(REPORT.length);
        }
        var other = http.anonymous()
                .with("Range", "bytes=0-9")
                .with("If-Range", "\"other\"")
                .get(content);
        assertThat(other.status()).isEqualTo(200);
        assertThat(other.bytes()).hasSize(REPORT.length);
    }

    @Test
    void whatIsKnownIsNotSentAgain() {
        var content = contentOf(http.as(BRUSSELS).upload(MATERIALS, PDF));
        var tag = http.anonymous().get(content).header("ETag");
        assertThat(http.anonymous().with("If-None-Match", tag).get(content).status())
                .isEqualTo(304);
    }

    @Test
    void aPictureNeedsAnAlternativeText() {
        var picture = Upload.of("tree.png", "image/png", Samples.png()).with("kind", "picture");
        assertThat(http.as(BRUSSELS).upload(MATERIALS, picture).problem()).isEqualTo("alternative-text-missing");
        var described = http.as(BRUSSELS).upload(MATERIALS, picture.with("alternativeText", "A tree"));
        assertThat(described.status()).isEqualTo(201);
        assertThat(http.anonymous().get(contentOf(described)).header("Content-Disposition"))
                .startsWith("inline");
    }

    @Test
    void whatIsNotTakenIsSaid() {
        assertThat(problem(Upload.of("x.html", "text/html", "<html><body></body></html>")))
                .isEqualTo("material-format-not-taken");
        assertThat(problem(Upload.of("x.svg", "image/svg+xml", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")))
                .isEqualTo("material-format-not-taken");
        assertThat(problem(Upload.of("x.pdf", "application/pdf", Samples.png())))
                .isEqualTo("material-type-mismatch");
        assertThat(problem(Upload.of("x.pdf", "image/png", Samples.pdf()))).isEqualTo("material-type-mismatch");
        assertThat(problem(Upload.of("x.pdf", "application/pdf", Samples.pdf()).with("kind", "picture")))
                .isEqualTo("picture-is-no-image");
        assertThat(problem(Upload.of("x.pdf", "application/pdf", ""))).isEqualTo("invalid");
        assertThat(problem(Upload.of("x.pdf", "application/pdf", Samples.pdf()).with("kind", "poem")))
                .isEqualTo("invalid");
        assertThat(problem(Upload.of("x.pdf", "application/pdf", Samples.pdf()).with("title", " ")))
                .isEqualTo("invalid");
        assertThat(http.as(BRUSSELS).post(MATERIALS, "{}").status()).isEqualTo(415);
    }

    @Test
    void whatIsTooLargeIsRefused() {
        var large =
                http.as(BRUSSELS).upload(MATERIALS, Upload.of("x.pdf", "application/pdf", Samples.pdfOf(2_200_000)));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.problem()).isEqualTo("too-large");
    }

    @Test
    void theMaterialOfATrailBecomesPublicWithIt() {
        var trail = EDITION + "/trails/with-material";
        var drafted = http.as(NICOSIA).put(trail, """
                {"colour":"green","title":{"en":"Green"},"summary":{"en":"x"},"city":"nicosia"}""");
        assertThat(http.as(OSLO)
                        .upload(MATERIALS, PDF.with("trail", "with-material"))
                        .status())
                .isEqualTo(403);
        var uploaded = http.as(NICOSIA).upload(MATERIALS, PDF.with("trail", "with-material"));
        var location = uploaded.header("Location");
        assertThat(http.anonymous().get(location).status()).isEqualTo(404);
        assertThat(http.anonymous().get(location + "/content").status()).isEqualTo(404);
        assertThat(http.as(BRUSSELS).get(location).status()).isEqualTo(200);

        var submitted = http.as(NICOSIA).having(drafted).post(trail + "/submit");
        var approved = http.as(BRUSSELS).having(submitted).post(trail + "/approve");
        await().until(() -> http.anonymous().get(location).status() == 200);

        http.as(NICOSIA).having(approved).post(trail + "/withdraw");
        await().until(() -> http.anonymous().get(location).status() == 404);
    }

    @Test
    void itsOwnerWithdrawsIt() {
        var uploaded = http.as(BRUSSELS).upload(MATERIALS, PDF);
        var location = uploaded.header("Location");
        assertThat(http.as(NICOSIA).having(uploaded).delete(location).status()).isEqualTo(403);
        assertThat(http.as(BRUSSELS).delete(location).status()).isEqualTo(428);
        assertThat(http.as(BRUSSELS).having(uploaded).delete(location).status()).isEqualTo(204);
        assertThat(http.anonymous().get(location).status()).isEqualTo(404);
        assertThat(http.as(BRUSSELS).get(location + "/content").status()).isEqualTo(404);
        assertThat(http.anonymous().get(MATERIALS + "?limit=200").text()).doesNotContain(location);
    }

    private String problem(Upload upload) {
        return http.as(BRUSSELS).upload(MATERIALS, upload).problem();
    }

    private static String contentOf(Http.Answer uploaded) {
        assertThat(uploaded.status()).as(uploaded.toString()).isEqualTo(201);
        return uploaded.header("Location") + "/content";
    }
}

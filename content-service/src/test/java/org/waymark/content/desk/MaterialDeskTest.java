package org.waymark.content.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.content.World.BRUSSELS;
import static org.waymark.content.World.NICOSIA;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.content.ContentTest;
import org.waymark.content.Http;
import org.waymark.content.Samples;
import org.waymark.content.Upload;
import org.waymark.content.World;

@ContentTest
class MaterialDeskTest {

    private static final String DESK = "/desk/uraia/material-desk/materials";

    @Autowired
    private Http http;

    @BeforeAll
    static void anEdition(@Autowired World world) {
        world.edition("material-desk", "open");
    }

    @Test
    void theHostAddsAndWithdrawsADocument() {
        var uploaded = http.as(BRUSSELS)
                .browsing()
                .upload(
                        DESK,
                        Upload.of("r.pdf", "application/pdf", Samples.pdf()).with("title", "Report"));
        assertThat(uploaded.status()).as(uploaded.toString()).isEqualTo(303);
        assertThat(http.anonymous()
                        .browsing()
                        .get("/uraia/material-desk/materials")
                        .text())
                .contains("Report");
        var form = http.as(BRUSSELS)
                .browsing()
                .get(DESK)
                .page()
                .select("form[action$=/withdraw]")
                .first();
        assertThat(form).isNotNull();
        var version = form.select("[name=version]").val();
        assertThat(http.as(BRUSSELS)
                        .browsing()
                        .form(form.attr("action"), "version=" + version)
                        .status())
                .isEqualTo(303);
        assertThat(http.anonymous()
                        .browsing()
                        .get("/uraia/material-desk/materials")
                        .text())
                .doesNotContain("Report");
    }

    @Test
    void aPictureWithoutAlternativeTextIsToldAtItsField() {
        var answer = http.as(BRUSSELS)
                .browsing()
                .upload(DESK, Upload.of("p.png", "image/png", Samples.png()).with("title", "As typed"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".error-summary a").attr("href")).isEqualTo("#alternativeText");
        assertThat(answer.page().select("[name=title]").val()).isEqualTo("As typed");
    }

    @Test
    void aMissingKindAndTitleAreTold() {
        var empty = Upload.of("r.pdf", "application/pdf", Samples.pdf())
                .with("kind", "")
                .with("title", "");
        assertThat(http.as(BRUSSELS)
                        .browsing()
                        .upload(DESK, empty)
                        .page()
                        .select(".error-summary a")
                        .eachAttr("href"))
                .containsExactlyInAnyOrder("#kind", "#title");
    }

    @Test
    void aCityAddsToItsOwnTrailOnly() {
        http.as(NICOSIA).put("/api/series/uraia/editions/material-desk/trails/blue", """
                {"colour":"blue","title":{"en":"Blue"},"city":"nicosia"}""");
        var page = http.as(NICOSIA).browsing().get(DESK + "?trail=blue").page();
        assertThat(page.select("select[name=trail] option").eachAttr("value")).containsExactly("blue");
        var pdf = Upload.of("r.pdf", "application/pdf", Samples.pdf());
        assertThat(http.as(NICOSIA)
                        .browsing()
                        .upload(DESK, pdf.with("trail", "blue"))
                        .status())
                .isEqualTo(303);
        assertThat(http.as(NICOSIA).browsing().upload(DESK, pdf).status()).isEqualTo(403);
    }
}

package org.waymark.content.page;

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
class PublicPagesTest {

    private static final String EDITION = "/api/series/uraia/editions/pages";
    private static final String BODY = """
            {"colour":"magenta","title":{"en":"Governing data","fr":"Gouverner les données"},
             "summary":{"en":"Who does <what>?"},"city":"nicosia",
             "projects":[{"city":"Nicosia","country":"CY","title":{"en":"Registers"},"links":["https://example.org/r"]}]}""";

    @Autowired
    private Http http;

    @BeforeAll
    static void aPublishedTrailWithMaterials(@Autowired World world, @Autowired Http http) {
        world.edition("pages", "completed");
        var drafted = http.as(NICOSIA).put(EDITION + "/trails/magenta", BODY);
        var submitted = http.as(NICOSIA).having(drafted).post(EDITION + "/trails/magenta/submit");
        var approved = http.as(BRUSSELS).having(submitted).post(EDITION + "/trails/magenta/approve");
        http.as(NICOSIA).having(approved).put(EDITION + "/trails/magenta", BODY.replace("Governing", "Ruling"));
        http.as(BRUSSELS)
                .upload(
                        EDITION + "/materials",
                        Upload.of("r.pdf", "application/pdf", Samples.pdf())
                                .with("title", "Report")
                                .with("kind", "final-report"));
        http.as(BRUSSELS)
                .upload(
                        EDITION + "/materials",
                        Upload.of("p.png", "image/png", Samples.png())
                                .with("kind", "picture")
                                .with("alternativeText", "A \"red\" dot"));
    }

    @Test
    void aTrailIsShownInTheReadersLanguageWhereItIsWritten() {
        var page = http.anonymous()
                .browsing()
                .with("Accept-Language", "fr")
                .get("/uraia/pages/trails/magenta")
                .page();
        assertThat(page.select("html").attr("lang")).isEqualTo("fr");
        assertThat(page.select("h1").text()).isEqualTo("Gouverner les données");
        assertThat(page.select("[lang=en]").text()).contains("Who does <what>?");
        assertThat(page.select("article h3").text()).contains("Registers");
        assertThat(page.select("a[href='https://example.org/r']")).hasSize(1);
    }

    @Test
    void aTrailWithAPictureAloneHasNoListOfDocuments() {
        http.as(NICOSIA)
                .upload(
                        EDITION + "/materials",
                        Upload.of("t.png", "image/png", Samples.png())
                                .with("kind", "picture")
                                .with("trail", "magenta")
                                .with("alternativeText", "A dot"));
        var page =
                http.anonymous().browsing().get("/uraia/pages/trails/magenta").page();
        assertThat(page.select(".gallery img")).hasSize(1);
        assertThat(page.select(".documents")).isEmpty();
    }

    @Test
    void aDraftIsPreviewedByItsManagersOnly() {
        var path = "/uraia/pages/trails/magenta?draft=true";
        assertThat(http.anonymous().browsing().get(path).page().select("h1").text())
                .isEqualTo("Governing data");
        var preview = http.as(NICOSIA).browsing().get(path).page();
        assertThat(preview.select("h1").text()).isEqualTo("Ruling data");
        assertThat(preview.select(".notice-warning")).hasSize(1);
    }

    @Test
    void documentsAreListedAndPicturesDescribed() {
        var page = http.anonymous().browsing().get("/uraia/pages/materials").page();
        assertThat(page.select(".documents a").text()).contains("Report");
        assertThat(page.select(".documents").text()).contains("Final report", "PDF", "English");
        assertThat(page.select(".gallery img").attr("alt")).isEqualTo("A \"red\" dot");
    }

    @Test
    void whatIsNotThereIsAFriendlyPage() {
        var missing = http.anonymous().browsing().get("/uraia/pages/trails/missing");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.page().select("h1")).hasSize(1);
        assertThat(http.anonymous().browsing().get("/uraia/nowhere/materials").status())
                .isEqualTo(404);
    }

    @Test
    void theDeskSendsStrangersToTheSignIn() {
        var answer = http.anonymous().browsing().get("/desk/trails");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).contains("/sign-in?to=");
    }
}

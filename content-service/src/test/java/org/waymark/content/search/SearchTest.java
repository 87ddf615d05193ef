package org.waymark.content.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.content.World.BRUSSELS;
import static org.waymark.content.World.NICOSIA;

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
class SearchTest {

    private static final String EDITION = "/api/series/uraia/editions/search";
    private static final String BODY = """
            {"colour":"green","title":{"en":"Zeppelins over cities","fr":"Zeppelins déployés"},"summary":{"en":"s"},"city":"nicosia",
             "projects":[{"city":"Nicosia","country":"CY","title":{"en":"Quokka counting"}}]}""";

    @Autowired
    private Http http;

    @BeforeAll
    static void whatCanBeFound(@Autowired World world, @Autowired Http http) {
        world.edition("search", "open");
        var drafted = http.as(NICOSIA).put(EDITION + "/trails/green", BODY);
        var submitted = http.as(NICOSIA).having(drafted).post(EDITION + "/trails/green/submit");
        var approved = http.as(BRUSSELS).having(submitted).post(EDITION + "/trails/green/approve");
        http.as(NICOSIA).having(approved).put(EDITION + "/trails/green", BODY.replace("Zeppelins", "Secretly"));
        http.as(BRUSSELS)
                .upload(
                        EDITION + "/materials",
                        Upload.of("r.pdf", "application/pdf", Samples.pdf()).with("title", "Narwhal report"));
        world.edition("search-draft", "draft");
        http.as(BRUSSELS)
                .upload(
                        EDITION + "-draft/materials",
                        Upload.of("r.pdf", "application/pdf", Samples.pdf()).with("title", "Narwhal plan"));
    }

    @Test
    void trailsProjectsAndMaterialsAreFoundByTheBeginningsOfTheirWords() {
        assertThat(found("zepp")).containsExactly("trail");
        assertThat(found("QUOKKA+count")).containsExactly("project");
        assertThat(found("narw")).containsExactly("material");
    }

    @Test
    void accentsAndCaseDoNotMatter() {
        assertThat(found("DEPLOY%C3%89S")).containsExactly("trail");
        assertThat(found("deployes")).containsExactly("trail");
    }

    @Test
    void allTermsMustOccur() {
        assertThat(found("zeppelins+submarines")).isEmpty();
    }

    @Test
    void whatIsNotPublicIsNotFound() {
        assertThat(found("secretly")).isEmpty();
        assertThat(found("narwhal+plan")).isEmpty();
    }

    @Test
    void oddQueriesFindNothingAndBreakNothing() {
        assertThat(found("")).isEmpty();
        assertThat(found("%5B.*(%5C")).isEmpty();
        assertThat(found("%24where")).isEmpty();
        assertThat(http.anonymous().get("/api/search").status()).isEqualTo(400);
        assertThat(http.anonymous().get("/api/search?q=" + "x".repeat(201)).status())
                .isEqualTo(400);
    }

    @Test
    void thePageShowsWhereEachIs() {
        var page = http.anonymous().browsing().get("/search?q=zeppelins").page();
        assertThat(page.select("article a").attr("href")).isEqualTo("/uraia/search/trails/green");
        assertThat(page.select("input[name=q]").val()).isEqualTo("zeppelins");
        assertThat(http.anonymous()
                        .browsing()
                        .get("/search?q=" + "x".repeat(300))
                        .status())
                .isEqualTo(200);
    }

    private List<String> found(String query) {
        return http.anonymous()
                .get("/api/search?q=" + query)
                .json()
                .path("items")
                .valueStream()
                .map(hit -> hit.path("kind").asString())
                .toList();
    }
}

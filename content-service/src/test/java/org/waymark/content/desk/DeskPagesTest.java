package org.waymark.content.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.content.World.ADA;
import static org.waymark.content.World.BRUSSELS;
import static org.waymark.content.World.NICOSIA;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.content.ContentTest;
import org.waymark.content.Http;
import org.waymark.content.World;

@ContentTest
class DeskPagesTest {

    private static final String DESK = "/desk/uraia/desk-pages/trails";

    @Autowired
    private Http http;

    @BeforeAll
    static void anEdition(@Autowired World world) {
        world.edition("desk-pages", "open");
    }

    @Test
    void aTrailIsWrittenReviewedAndPublishedWithFormsAlone() {
        var created = http.as(NICOSIA).browsing().form(DESK + "/new", form(typed("first", "Money")));
        assertThat(created.status()).isEqualTo(303);
        assertThat(created.header("Location")).endsWith(DESK + "/first?done=saved");

        var edit = page(NICOSIA, DESK + "/first");
        var sent = typed("", "Money");
        sent.put("version", edit.select("input[name=version]").val());
        sent.put("summary.en", "Now with a summary");
        sent.put("action", "submit");
        assertThat(http.as(NICOSIA).browsing().form(DESK + "/first", form(sent)).header("Location"))
                .endsWith("?done=submitted");

        assertThat(page(BRUSSELS, DESK).select("tbody a[href$=/first/review]")).hasSize(1);
        var review = page(BRUSSELS, DESK + "/first/review");
        assertThat(review.select("ins").text()).contains("Now with a summary");
        var version =
                review.select("form[action$=/approve] input[name=version]").val();
        var approved = http.as(BRUSSELS).browsing().form(DESK + "/first/review/approve", "version=" + version);
        assertThat(approved.status()).isEqualTo(303);
        assertThat(http.anonymous()
                        .browsing()
                        .get("/uraia/desk-pages/trails/first")
                        .page()
                        .select("h1")
                        .text())
                .contains("Money");
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndNothingTypedIsLost() {
        var sent = typed("Bad Slug", "");
        sent.put("summary.en", "Kept <b>as typed</b>");
        sent.put("projects[0].city", "Nicosia");
        sent.put("projects[0].country", "cyprus");
        sent.put("projects[0].title.en", "Meters");
        sent.put("projects[0].links", "ftp://example.org");
        var answer = http.as(NICOSIA).browsing().form(DESK + "/new", form(sent));
        assertThat(answer.status()).isEqualTo(422);
        var page = answer.page();
        assertThat(page.select(".error-summary a").eachAttr("href"))
                .contains("#slug", "#title.en", "#projects[0].country", "#projects[0].links");
        assertThat(page.select("[name='projects[0].country']").attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(page.select("textarea[name=summary.en]").text()).isEqualTo("Kept <b>as typed</b>");
        assertThat(page.select("[name='projects[0].links']").text()).isEqualTo("ftp://example.org");
    }

    @Test
    void projectsComeAndGoByButtons() {
        var sent = typed("", "Money");
        sent.put("action", "add-project");
        var more = http.as(NICOSIA).browsing().form(DESK + "/new", form(sent));
        assertThat(more.status()).isEqualTo(200);
        assertThat(more.page().select("[name='projects[0].city']")).hasSize(1);
        assertThat(more.page().select("input[name=title.en]").val()).isEqualTo("Money");
        sent.put("projects[0].city", "Nicosia");
        sent.put("action", "remove-project-0");
        var less = http.as(NICOSIA).browsing().form(DESK + "/new", form(sent));
        assertThat(less.page().select("[name='projects[0].city']")).isEmpty();
    }

    @Test
    void whoWasOvertakenKeepsTheirText() {
        http.as(NICOSIA).browsing().form(DESK + "/new", form(typed("overtaken", "Money")));
        var sent = typed("", "Theirs");
        sent.put("version", "1");
        http.as(NICOSIA).browsing().form(DESK + "/overtaken", form(sent));
        sent.put("title.en", "Mine");
        var answer = http.as(NICOSIA).browsing().form(DESK + "/overtaken", form(sent));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("input[name=title.en]").val()).isEqualTo("Mine");
        assertThat(answer.page().select("input[name=version]").val()).isEqualTo("2");
    }

    @Test
    void aTakenAddressIsToldAtItsField() {
        http.as(NICOSIA).browsing().form(DESK + "/new", form(typed("taken", "Money")));
        var again = http.as(NICOSIA).browsing().form(DESK + "/new", form(typed("taken", "Money")));
        assertThat(again.page().select(".error-summary a").attr("href")).isEqualTo("#slug");
    }

    @Test
    void aRejectionNeedsAReasonAndTheCityReadsIt() {
        http.as(NICOSIA).browsing().form(DESK + "/new", form(typed("rejected", "Money")));
        var sent = typed("", "Money");
        sent.put("version", "1");
        sent.put("summary.en", "x");
        sent.put("action", "submit");
        http.as(NICOSIA).browsing().form(DESK + "/rejected", form(sent));
        var silent = http.as(BRUSSELS).browsing().form(DESK + "/rejected/review/reject", "version=3&reason=");
        assertThat(silent.status()).isEqualTo(422);
        http.as(BRUSSELS).browsing().form(DESK + "/rejected/review/reject", "version=3&reason=Too+short");
        assertThat(page(NICOSIA, DESK + "/rejected").select(".notice-bad").text())
                .contains("Too short");
    }

    @Test
    void theWorkspaceShowsTheCitysTrailsAndWhereItMayProposeMore() {
        http.as(NICOSIA).browsing().form(DESK + "/new", form(typed("workspace", "Money")));
        var page = page(NICOSIA, "/desk/trails");
        assertThat(page.select("a[href$=/workspace]")).hasSize(1);
        assertThat(page.select("a[href='" + DESK + "/new']")).hasSize(1);
        assertThat(http.as(ADA).browsing().get("/desk/trails").status()).isEqualTo(403);
    }

    private Document page(String token, String path) {
        var answer = http.as(token).browsing().get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.page();
    }

    private static Map<String, String> typed(String slug, String title) {
        var sent = new LinkedHashMap<String, String>();
        sent.put("slug", slug);
        sent.put("city", "nicosia");
        sent.put("colour", "blue");
        sent.put("title.en", title);
        return sent;
    }

    private static String form(Map<String, String> sent) {
        return sent.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

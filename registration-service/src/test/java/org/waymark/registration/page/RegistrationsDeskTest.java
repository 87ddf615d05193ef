package org.waymark.registration.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.waymark.registration.Api;
import org.waymark.registration.Api.Reply;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.Admission.Entry;
import org.waymark.registration.edition.EditionId;

/** The host's list: finding people, deciding on many, and taking all of them away. */
@ServiceTest
class RegistrationsDeskTest {

    private static final String[] HOST = {"Authorization", "Bearer " + Api.HOST};

    @Autowired
    World world;

    @Autowired
    Api api;

    @Autowired
    Environment environment;

    @Test
    void aSearchFindsPeopleWhateverTheAccentsAndCapitals() {
        EditionId edition = world.anOpenEdition(new Admission(9, true, List.of()));
        register(edition, wish("Zoé").replace("Zoé@", "zoe@").replace("City of Zoé", "Ville de Liège"));
        register(edition, wish("Bob"));
        assertThat(names(edition, "?q=ZOE")).containsExactly("Zoé");
        assertThat(names(edition, "?q=liege+zo%C3%A9")).containsExactly("Zoé");
        assertThat(names(edition, "?q=b.b")).as("a dot is a dot").isEmpty();
    }

    @Test
    void manyAreApprovedAtOnceInTheOrderInWhichTheyCame() {
        EditionId edition = approving(1);
        List.of("Ada", "Bob").forEach(name -> register(edition, wish(name)));
        Document told = decide(edition, "approve", "").html();
        assertThat(told.select(".notice-good").text())
                .contains("1 with a place, 1 on the waiting list", "0 turned down, 0 unchanged");
        assertThat(names(edition, "?status=confirmed")).containsExactly("Ada");
        assertThat(names(edition, "?status=waiting")).containsExactly("Bob");
    }

    @Test
    void nobodyIsTurnedDownWithoutAReasonAndTheReasonIsKept() {
        EditionId edition = approving(1);
        register(edition, wish("Ada"));
        Reply unsaid = send(edition, "reject", " ");
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(unsaid.html().select("#reason-error").text()).contains("say why");
        assertThat(unsaid.html().select("input[name=chosen][checked]")).hasSize(1);
        decide(edition, "reject", "Cities only");
        Document list = api.page(here(edition) + "?status=rejected", HOST).html();
        Document one = api.page(list.select("tbody a").attr("href"), HOST).html();
        assertThat(one.select("section table").text()).contains("Turned down", "Cities only");
    }

    @Test
    void whatASpreadsheetWouldComputeIsPlainText() throws Exception {
        EditionId edition = world.anOpenEdition(new Admission(9, true, List.of()));
        register(edition, wish("Eve").replace("\"name\":\"Eve\"", "\"name\":\"=HYPERLINK(1)\""));
        String csv = new String(download(here(edition) + ".csv"), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF\"Name\",").contains("\r\n\"'=HYPERLINK(1)\",\"Eve@example.org\",");
        String french = new String(download(here(edition) + ".csv?lang=fr"), StandardCharsets.UTF_8);
        assertThat(french).as("as Excel splits it there").startsWith("\uFEFF\"Nom\";");
        assertThat(new String(download(here(edition) + ".csv?lang=fr&separator=tab"), StandardCharsets.UTF_8))
                .startsWith("\uFEFF\"Nom\"\t");
        String sheet = sheet(download(here(edition) + ".xlsx"));
        assertThat(sheet).contains("=HYPERLINK(1)").doesNotContain("<f>");
    }

    @Test
    void aSpreadsheetCanReckonWithTimesAndNumbers() throws Exception {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        register(edition, wish("Ada"));
        register(edition, wish("Bob"));
        String sheet = sheet(download(here(edition) + ".xlsx"));
        assertThat(sheet).as("when Ada registered").containsPattern("<c r=\"H2\"[^>]*><v>\\d+\\.\\d+</v>");
        assertThat(sheet).as("where Bob stands").containsPattern("<c r=\"J3\"[^>]*><v>1</v>");
    }

    @Test
    void theListIsFilteredByCountryAndSaysHowManyAreFoundOnAllPages() {
        EditionId edition = world.anOpenEdition(new Admission(9, true, List.of()));
        List.of("Ada", "Bob", "Cyd")
                .forEach(name -> register(edition, wish(name).replace("\"BE\"", "\"CY\"")));
        register(edition, wish("Dan"));
        Document first =
                api.page(here(edition) + "?country=CY&limit=2&q=city+of", HOST).html();
        assertThat(first.select("tbody th").eachText()).containsExactly("Ada", "Bob");
        assertThat(first.select("p[role=status]").text()).isEqualTo("3 registrations found");
        assertThat(first.select("#country option").eachText()).containsExactly("All", "Belgium", "Cyprus");
        String next = first.select("a[href*=after]").attr("href");
        assertThat(api.page(next, HOST).html().select("tbody th").eachText()).containsExactly("Cyd");
        assertThat(api.get(path(edition, "/registrations?country=CY&limit=1"), HOST)
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void thoseWhoWaitAreListedInLine() throws Exception {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        List.of("Ada", "Bob", "Cyd").forEach(name -> register(edition, wish(name)));
        prioritise(edition, "Cyd");
        assertThat(names(edition, "?status=waiting")).containsExactly("Cyd", "Bob");
        Document page =
                api.page(here(edition) + "?status=waiting&limit=1", HOST).html();
        assertThat(page.select("tbody th").eachText()).containsExactly("Cyd");
        assertThat(api.page(page.select("a[href*=after]").attr("href") + "&limit=1", HOST)
                        .html()
                        .select("tbody th")
                        .eachText())
                .containsExactly("Bob");
        String csv = new String(download(here(edition) + ".csv?status=waiting"), StandardCharsets.UTF_8);
        assertThat(csv.lines().skip(1).map(line -> line.substring(1, 4))).containsExactly("Cyd", "Bob");
    }

    @Test
    void anExportHasWhatWasAskedAndNoFormulas() throws Exception {
        EditionId edition = world.anOpenEdition(new Admission(9, true, List.of()));
        String form = """
                {"questions":[{"id":"meal","kind":"choice","label":{"en":"=Meal"},
                  "options":[{"id":"v","label":{"en":"+Vegetables"}},{"id":"f","label":{"en":"Fish"}}]},
                  {"id":"needs","kind":"needs","label":{"en":"Needs"}}],
                 "consents":[{"id":"photos","text":{"en":"Pictures"},"required":false}]}""";
        assertThat(api.put(path(edition, "/registration-form"), form, HOST).status())
                .isEqualTo(201);
        register(
                edition,
                wish("Ada")
                        .replace(
                                "}", ",\"answers\":{\"meal\":\"v\",\"needs\":\"@ramp\"},\"consents\":{\"photos\":1}}"));
        register(edition, wish("Bob"));
        List<String> rows = new String(download(here(edition) + ".csv?q=ada"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).endsWith(",\"Delegation\",\"Position in line\",\"'=Meal\",\"Needs\",\"Pictures\"");
        assertThat(rows.getLast())
                .startsWith(
                        "\"Ada\",\"Ada@example.org\",\"City of Ada\",\"BE\",\"Local governments\",\"Confirmed\",\"en\",\"2")
                .contains(",\"\",\"\",\"'+Vegetables\",\"'@ramp\",");
        assertThat(sheet(download(here(edition) + ".xlsx"))).contains("+Vegetables", "@ramp", "Bob");
    }

    private void prioritise(EditionId edition, String name) {
        String id = api.get(path(edition, "/registrations?q=" + name), HOST)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        assertThat(api.post(
                                "/api/registrations/" + id + "/prioritise",
                                "{\"priority\":5,\"reason\":\"Speaker\"}",
                                "Authorization",
                                "Bearer " + Api.HOST,
                                "If-Match",
                                "*")
                        .status())
                .isEqualTo(200);
    }

    private EditionId approving(int places) {
        return world.anOpenEdition(
                new Admission(places, true, List.of(), Entry.AFTER_APPROVAL, null, null, null, null, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "approve-all", "reject", "reject-all"})
    void aDecisionOnManySaysWhomItReachesAndIsMadeWhenTheHostSaysYes(String verb) {
        EditionId edition = approving(5);
        List.of("Ada", "Bob").forEach(name -> register(edition, wish(name)));
        String listed = listed(edition);
        Reply asked = api.form(
                here(edition), Map.of("verb", verb, "reason", "Cities only", "listed", listed, "chosen", listed), HOST);
        assertThat(asked.status()).isEqualTo(200);
        Document page = asked.html();
        assertThat(page.select(".reach h2").text()).startsWith("2 people are");
        assertThat(page.select(".reach li")).hasSize(2);
        assertThat(page.select(".reach").text()).contains("gets a letter", "Cities only");
        assertThat(names(edition, "?status=requested"))
                .as("nothing is done yet")
                .hasSize(2);
        assertThat(api.form(here(edition), confirmed(page), HOST).status()).isEqualTo(303);
        assertThat(names(edition, "?status=requested")).isEmpty();
    }

    @Test
    void nothingTypedIsLostWhenNobodyWasChosen() {
        EditionId edition = approving(1);
        register(edition, wish("Ada"));
        Reply refused = api.form(
                here(edition), Map.of("verb", "reject", "reason", "Cities only", "listed", listed(edition)), HOST);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#reason").text()).isEqualTo("Cities only");
        assertThat(refused.html().select("input[name=chosen]")).hasSize(1);
        assertThat(refused.html().select(".error-summary").text()).contains("Choose at least one");
    }

    @Test
    void everybodyOnThePageIsApprovedAtOnceAndTheQueueSaysWhySomeCouldNotGetIn() {
        EditionId edition = world.anOpenEdition(
                new Admission(2, false, List.of(), Entry.AFTER_APPROVAL, null, null, null, null, false));
        List.of("Ada", "Bob", "Cyd").forEach(name -> register(edition, wish(name)));
        Document queue = api.page(here(edition) + "?status=requested", HOST).html();
        assertThat(queue.text()).contains("3 people ask for a place");
        Document told = decide(edition, "approve-all", "").html();
        assertThat(names(edition, "?status=confirmed")).containsExactly("Ada", "Bob");
        assertThat(told.select(".notice-good").text()).contains("2 with a place");
        assertThat(told.select(".notice-warning").text())
                .contains("There was no place for: 1", "Local governments: All 2 places are taken.");
        assertThat(told.select("tbody th").eachText()).as("still in the queue").containsExactly("Cyd");
    }

    @Test
    void loweringTheCapacityThrowsNobodyOutAndShowsTheOverhang() {
        EditionId edition = world.anOpenEdition(new Admission(3, true, List.of()));
        List.of("Ada", "Bob", "Cyd", "Dan").forEach(name -> register(edition, wish(name)));
        String admission = "/desk/" + edition.value() + "/admission";
        String version =
                api.page(admission, HOST).html().select("input[name=version]").val();
        api.form(admission, Map.of("capacity", "1", "waitingList", "true", "version", version), HOST);
        String sentence = "2 more have a place than there are places. Nobody loses theirs; no new ones are given";
        assertThat(api.page(admission, HOST).html().text()).contains(sentence);
        assertThat(api.page(here(edition), HOST).html().text()).contains(sentence);
        assertThat(names(edition, "?status=confirmed")).containsExactly("Ada", "Bob", "Cyd");
        Document list = api.page(here(edition) + "?q=Ada", HOST).html();
        String ada = list.select("tbody a").attr("href");
        assertThat(api.form(ada + "/cancel", Map.of("version", "1"), HOST).status())
                .isEqualTo(303);
        assertThat(names(edition, "?status=waiting"))
                .as("one too many still has a place")
                .containsExactly("Dan");
    }

    private Reply decide(EditionId edition, String verb, String reason) {
        Reply reply = send(edition, verb, reason);
        assertThat(reply.status()).isEqualTo(303);
        return api.page(reply.header("Location"), HOST);
    }

    private String listed(EditionId edition) {
        Document queue = api.page(here(edition) + "?status=requested", HOST).html();
        return String.join(",", queue.select("input[name=listed]").eachAttr("value"));
    }

    private Reply send(EditionId edition, String verb, String reason) {
        Document queue = api.page(here(edition) + "?status=requested", HOST).html();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("verb", verb);
        fields.put("reason", reason);
        fields.put("listed", String.join(",", queue.select("input[name=listed]").eachAttr("value")));
        if (!verb.endsWith("-all")) {
            fields.put(
                    "chosen",
                    String.join(",", queue.select("input[name=chosen]").eachAttr("value")));
        }
        Reply asked = api.form(here(edition), fields, HOST);
        return asked.status() == 200 ? api.form(here(edition), confirmed(asked.html()), HOST) : asked;
    }

    /** The form of the page that asks, as it is sent when the host says yes. */
    private static Map<String, String> confirmed(Document asked) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("verb", asked.select("main form button[name=verb]").val());
        fields.put("reason", asked.select("main form input[name=reason]").val());
        fields.put("confirmed", asked.select("main form input[name=confirmed]").val());
        fields.put(
                "chosen",
                String.join(",", asked.select("main form input[name=chosen]").eachAttr("value")));
        return fields;
    }

    private List<String> names(EditionId edition, String query) {
        return api.page(here(edition) + query, HOST).html().select("tbody th").eachText();
    }

    private void register(EditionId edition, String wish) {
        assertThat(api.post(path(edition, "/registrations"), wish).status()).isEqualTo(201);
    }

    private byte[] download(String path) throws Exception {
        URI address = URI.create("http://localhost:" + environment.getProperty("local.server.port") + path);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).headers(HOST).build(), BodyHandlers.ofByteArray())
                    .body();
        }
    }

    private static String sheet(byte[] workbook) throws IOException {
        // the way in which spreadsheets read it: by the directory at its end
        Path file = Files.createTempFile("registrations", ".xlsx");
        try (ZipFile zip = new ZipFile(Files.write(file, workbook).toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    private static String here(EditionId edition) {
        return "/desk/" + edition.value() + "/registrations";
    }
}

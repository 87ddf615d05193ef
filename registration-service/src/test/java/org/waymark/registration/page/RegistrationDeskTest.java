package org.waymark.registration.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.registration.Api;
import org.waymark.registration.Api.Reply;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.Admission.Entry;
import org.waymark.registration.admission.Quota;
import org.waymark.registration.edition.EditionId;
import org.waymark.stack.test.Tokens;

/** The host's page of one registration: what can be done with it as it stands, and what came of it. */
@ServiceTest
class RegistrationDeskTest {

    private static final String[] HOST = Api.as(Api.HOST);

    @Autowired
    World world;

    @Autowired
    Api api;

    @Test
    void whatCanBeDoneFollowsFromTheStatus() {
        EditionId asking = approving(1);
        String request = register(asking, "Ada");
        assertThat(deeds(request)).containsExactly("approve", "reject", "move", "correct", "cancel", "address");
        act(request, "approve", Map.of());
        assertThat(deeds(request)).containsExactly("move", "correct", "cancel", "address");
        String second = register(asking, "Bob");
        act(second, "approve", Map.of());
        assertThat(deeds(second)).containsExactly("reject", "prioritise", "move", "correct", "cancel", "address");
        act(second, "reject", Map.of("rejectReason", "No place"));
        assertThat(deeds(second)).containsExactly("reinstate");
        assertThat(api.delete(
                                "/api/registrations/" + request.substring(request.lastIndexOf('/') + 1),
                                Api.as(Tokens.of("Ada")))
                        .status())
                .isEqualTo(204);
        assertThat(deeds(request)).isEmpty();
        assertThat(page(request).text()).contains("Nothing any more");
    }

    @Test
    void anApprovalSaysWhatCameOfIt() {
        EditionId edition = approving(1);
        String ada = register(edition, "Ada");
        String bob = register(edition, "Bob");
        assertThat(notice(act(ada, "approve", Map.of("approveReason", "Welcome"))))
                .isEqualTo("Approved. The person has a place.");
        assertThat(notice(act(bob, "approve", Map.of()))).isEqualTo("Approved. The person now waits as number 1.");
        assertThat(page(bob).select(".facts").text()).contains("On the waiting list Number 1");
    }

    @Test
    void aReasonIsAskedForBesideItsFieldAndNothingTypedIsLost() {
        EditionId edition = world.anOpenEdition(new Admission(0, true, List.of()));
        String ada = register(edition, "Ada");
        Reply refused = act(ada, "prioritise", Map.of("priority", "many", "prioritiseReason", " "));
        assertThat(refused.status()).isEqualTo(422);
        Document page = refused.html();
        assertThat(page.select("#priority").val()).isEqualTo("many");
        assertThat(page.select("#priority-error").text()).isEqualTo("Enter a whole number from 0 to 100");
        assertThat(page.select("#prioritiseReason-error").text()).isEqualTo("Say why");
        assertThat(page.select("#prioritiseReason").attr("aria-describedby")).contains("prioritiseReason-error");
        assertThat(page.select("details[open] form[action$=/prioritise]")).hasSize(1);
        assertThat(notice(act(ada, "prioritise", Map.of("priority", "7", "prioritiseReason", "Speaks"))))
                .isEqualTo("The priority is given. The person now waits as number 1.");
        assertThat(page(ada).select(".facts").text()).contains("Priority 7");
    }

    @Test
    void whoCannotBeMovedStaysAndThePageSaysWhy() {
        EditionId edition = world.anOpenEdition(new Admission(2, true, List.of(new Quota("research", 0, 0, null))));
        String ada = register(edition, "Ada");
        Reply refused = act(ada, "move", Map.of("category", "research", "moveReason", "A professor"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html().select("#category-error").text())
                .isEqualTo("There is no place in that group. There are no places for this group.");
        assertThat(refused.html().select("#moveReason").text()).isEqualTo("A professor");
        assertThat(act(ada, "move", Map.of("category", "nobles")).status()).isEqualTo(422);
    }

    @Test
    void theTrailIsToldInTheReadersLanguage() {
        EditionId edition = world.anOpenEdition(new Admission(2, true, List.of()));
        String ada = register(edition, "Ada");
        assertThat(notice(act(ada, "move", Map.of("category", "research", "moveReason", "A professor"))))
                .isEqualTo("The group is now: Research institutes. The person has a place.");
        String english = page(ada).select("section table").text();
        assertThat(english)
                .contains("Moved to another group: from “Local governments” to “Research institutes”")
                .contains("The person", "Brussels", "A professor")
                .doesNotContain("(Brussels)");
        Document french = api.page(ada, "Authorization", "Bearer " + Api.HOST, "Accept-Language", "fr")
                .html();
        assertThat(french.select("section table").text()).contains("La personne", "de « Collectivités locales »");
        assertThat(french.select("section").text()).contains("Les heures sont celles de : Brussels.");
    }

    @Test
    void aCorrectionKeepsTheAddressAndSaysWhatToDoInstead() {
        EditionId edition = world.anOpenEdition(new Admission(2, true, List.of()));
        String ada = register(edition, "Ada");
        Map<String, String> fields = new HashMap<>(Map.of("name", "", "organisation", "A", "country", "XX"));
        fields.put("language", "fr");
        Reply refused = act(ada, "correct", fields);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#name-error").text()).isEqualTo("Enter the name");
        assertThat(refused.html().select("#country-error").text()).isEqualTo("Choose a country from the list");
        assertThat(refused.html().select("#organisation").val()).isEqualTo("A");
        fields.put("name", "Ada Lovelace");
        fields.put("country", "GB");
        assertThat(notice(act(ada, "correct", fields))).startsWith("Corrected.");
        Document page = page(ada);
        assertThat(page.select("h1").text()).isEqualTo("Ada Lovelace");
        assertThat(page.select(".facts").text()).contains("Ada@example.org", "United Kingdom", "Français");
        assertThat(page.select("a[href$=/hand-over]")).isNotEmpty();
        assertThat(page.select("small.former:not(:contains(Account))").eachText())
                .containsExactly(
                        "Name: before, “Ada”",
                        "Organisation: before, “City of Ada”",
                        "Country: before, “Belgium”",
                        "Language of mails: before, “English”");
    }

    @Test
    void aDecisionOnWhatHasChangedMeanwhileIsShownAndNotDone() {
        EditionId edition = approving(1);
        String ada = register(edition, "Ada");
        Map<String, String> late = new HashMap<>(Map.of("rejectReason", "Cities only"));
        late.put("version", page(ada).select("input[name=version]").first().val());
        act(ada, "approve", Map.of());
        Reply refused = api.form(ada + "/reject", late, HOST);
        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.html().select(".error-summary").text()).contains("Somebody else has changed this");
        assertThat(page(ada).select(".badge").first().text()).isEqualTo("Confirmed");
    }

    @Test
    void aCancellationIsFoldedAwayAndTellsWhatFollows() {
        EditionId edition = world.anOpenEdition(new Admission(1, true, List.of()));
        String ada = register(edition, "Ada");
        Document page = page(ada);
        assertThat(page.select("details:not([open]) form[action$=/cancel]").text())
                .contains("The place goes to the next in line at once");
        assertThat(notice(act(ada, "cancel", Map.of("cancelReason", "Registered twice"))))
                .isEqualTo("Cancelled. We write to the person.");
        assertThat(page(ada).select("section table").text()).contains("Cancelled", "Registered twice");
    }

    private EditionId approving(int places) {
        return world.anOpenEdition(
                new Admission(places, true, List.of(), Entry.AFTER_APPROVAL, null, null, null, null, false));
    }

    private String register(EditionId edition, String name) {
        Reply receipt = api.post(path(edition, "/registrations"), wish(name));
        return "/desk/" + edition.value() + "/registrations/"
                + receipt.json().path("id").asString();
    }

    private Document page(String path) {
        return api.page(path, HOST).html();
    }

    private List<String> deeds(String path) {
        return page(path).select("details form").eachAttr("action").stream()
                .map(action -> action.substring(action.lastIndexOf('/') + 1))
                .toList();
    }

    private Reply act(String path, String deed, Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>(typed);
        fields.put("version", page(path).select("input[name=version]").first().val());
        return api.form(path + "/" + deed, fields, HOST);
    }

    private String notice(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(303);
        return page(reply.header("Location")).select(".notice-good").text();
    }
}

package org.waymark.registration.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.registration.Api.as;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;
import static org.waymark.registration.World.aName;
import static org.waymark.registration.delegation.DelegationWorld.HOST;
import static org.waymark.registration.delegation.DelegationWorld.changed;
import static org.waymark.registration.delegation.DelegationWorld.filled;
import static org.waymark.registration.delegation.DelegationWorld.given;
import static org.waymark.registration.delegation.DelegationWorld.grant;
import static org.waymark.registration.delegation.DelegationWorld.guest;
import static org.waymark.registration.delegation.DelegationWorld.here;
import static org.waymark.registration.delegation.DelegationWorld.id;
import static org.waymark.registration.delegation.DelegationWorld.key;
import static org.waymark.registration.delegation.DelegationWorld.with;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.registration.Api;
import org.waymark.registration.Api.Reply;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.edition.EditionId;
import org.waymark.stack.mail.CaughtMail;
import org.waymark.stack.mail.MailCatcher;

/** A host gives a city places, and the city fills, swaps and frees them. */
@ServiceTest
class DelegationApiTest {

    @Autowired
    World world;

    @Autowired
    Api api;

    @Test
    void aDelegationFillsSwapsAndFreesItsPlaces(MailCatcher mails) {
        EditionId edition = world.anOpenEdition(new Admission(3, false, List.of()));
        String[] key = key(given(api, edition, 2));
        String ada = aName();
        String bob = aName();
        Reply first = api.post(here(edition, "/places"), guest(ada), key);
        assertThat(first.json().path("status").asString()).isEqualTo("confirmed");
        assertThat(first.response().body()).doesNotContain("manage", "key=");
        Reply second = api.post(here(edition, "/places/" + id(first) + "/swap"), guest(bob), key);
        assertThat(first.header("Location")).isNotEqualTo(second.header("Location"));
        assertThat(filled(api, edition)).isEqualTo(1);
        Reply list = api.get(here(edition, "/places"), key);
        assertThat(list.json().path("items").findValuesAsString("status")).containsExactly("cancelled", "confirmed");
        assertThat(list.response().body()).doesNotContain("manage", "key=");
        assertThat(api.delete(here(edition, "/places/" + id(second)), key).status())
                .isEqualTo(204);
        assertThat(api.delete(here(edition, "/places/" + id(second)), key).status())
                .isEqualTo(204);
        assertThat(filled(api, edition)).isZero();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(mails.to(ada + "@example.org"))
                        .extracting(CaughtMail::subject)
                        .containsExactly(
                                "Your place has gone to somebody else: Using data", "You have a place: Using data"));
        await().untilAsserted(() -> assertThat(mails.to(bob + "@example.org"))
                .last()
                .satisfies(mail ->
                        assertThat(mail.text()).contains("You have a place").doesNotContain("handed over")));
    }

    @Test
    void ofAHundredAtOnceExactlyAsManyGetInAsThereArePlaces() throws Exception {
        EditionId edition = world.anOpenEdition(new Admission(100, false, List.of()));
        String[] key = key(given(api, edition, 3));
        CyclicBarrier start = new CyclicBarrier(100);
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> asked = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                asked.add(crowd.submit(() -> {
                    start.await();
                    return api.post(here(edition, "/places"), guest(aName()), key)
                            .status();
                }));
            }
            for (Future<Integer> one : asked) {
                statuses.add(one.get());
            }
        }
        assertThat(statuses).containsOnly(201, 409);
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(3);
        assertThat(filled(api, edition)).isEqualTo(3);
    }

    @Test
    void theSameRequestTwiceIsOnePlace() {
        EditionId edition = world.anOpenEdition(new Admission(5, false, List.of()));
        String[] key = with(key(given(api, edition, 2)), "Idempotency-Key", "one");
        String ada = guest(aName());
        Reply once = api.post(here(edition, "/places"), ada, key);
        assertThat(id(api.post(here(edition, "/places"), ada, key))).isEqualTo(id(once));
        assertThat(api.post(here(edition, "/places"), guest(aName()), key).status())
                .isEqualTo(422);
        String swap = here(edition, "/places/" + id(once) + "/swap");
        String bob = guest(aName());
        assertThat(id(api.post(swap, bob, key))).isEqualTo(id(api.post(swap, bob, key)));
        assertThat(filled(api, edition)).isEqualTo(1);
    }

    @Test
    void whoLeavesByTheirOwnLinkFreesTheDelegationsPlace() {
        EditionId edition = world.anOpenEdition(new Admission(1, false, List.of()));
        String[] key = key(given(api, edition, 1));
        Reply ada = api.post(here(edition, "/places"), guest("ada"), key);
        assertThat(api.delete("/api/registrations/" + id(ada), as(Api.ATTENDEE)).status())
                .isEqualTo(204);
        assertThat(filled(api, edition)).isZero();
        assertThat(api.post(path(edition, "/registrations"), wish(aName())).problem())
                .as("the place is kept")
                .isEqualTo("edition-full");
        id(api.post(here(edition, "/places"), guest(aName()), key));
    }

    @Test
    void afterTheDeadlineNothingChangesAndTheDeadlineIsNamed() {
        EditionId edition = world.anOpenEdition(new Admission(5, false, List.of()));
        String[] key = key(given(api, edition, 2));
        String ada = id(api.post(here(edition, "/places"), guest(aName()), key));
        assertThat(changed(api, edition, grant(2, 2000)).status()).isEqualTo(200);
        for (Reply late : List.of(
                api.post(here(edition, "/places"), guest(aName()), key),
                api.post(here(edition, "/places/" + ada + "/swap"), guest(aName()), key),
                api.delete(here(edition, "/places/" + ada), key))) {
            assertThat(late.status()).isEqualTo(409);
            assertThat(late.problem()).isEqualTo("delegation-closed");
            assertThat(late.json().path("detail").asString()).contains("2021, 09:00 (Brussels)");
        }
        assertThat(api.get(here(edition, ""), HOST).json().path("empty").asInt())
                .isZero();
    }

    @Test
    void aDelegationNeverTouchesAnybodyElse() {
        EditionId edition = world.anOpenEdition(new Admission(9, false, List.of()));
        String[] key = key(given(api, edition, 2));
        String other = id(api.post(path(edition, "/registrations"), wish(aName())));
        assertThat(api.get(here(edition, "/places"), key).json().path("items")).isEmpty();
        assertThat(api.get(here(edition, "/places/" + other), key).status()).isEqualTo(404);
        assertThat(api.delete(here(edition, "/places/" + other), key).status()).isEqualTo(404);
        assertThat(api.post(here(edition, "/places/" + other + "/swap"), guest(aName()), key)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void onlyTheLinkTheOrganizationAndTheHostOpenADelegation() {
        EditionId edition = world.anOpenEdition(new Admission(9, false, List.of()));
        Reply given = given(api, edition, 2);
        String places = here(edition, "/places");
        Reply oslo = api.put(path(edition, "/delegations/oslo"), grant(1, 20).replace("\"nicosia\"", "\"oslo\""), HOST);
        assertThat(api.get(places, key(given)).status()).isEqualTo(200);
        assertThat(api.get(places, as(Api.OTHER_CITY)).status()).isEqualTo(200);
        assertThat(api.get(places, HOST).status()).isEqualTo(200);
        assertThat(api.get(places).status()).isEqualTo(401);
        assertThat(api.get(places, key(oslo)).status()).isEqualTo(404);
        assertThat(api.get(places, as(Api.OTHER_HOST)).status()).isEqualTo(403);
        assertThat(api.get(places, as(Api.ATTENDEE)).status()).isEqualTo(403);
        Reply renewed = api.post(here(edition, "/renew"), "", with(HOST, "If-Match", given.header("ETag")));
        assertThat(api.get(places, key(given)).status()).as("the old link").isEqualTo(404);
        assertThat(api.get(places, key(renewed)).status()).isEqualTo(200);
    }

    @Test
    void theHostChangesAndTakesBackAndNobodyLosesAPlace() {
        EditionId edition = world.anOpenEdition(new Admission(5, false, List.of()));
        String[] key = key(given(api, edition, 4));
        id(api.post(here(edition, "/places"), guest(aName()), key));
        String bob = id(api.post(here(edition, "/places"), guest(aName()), key));
        Reply lower = changed(api, edition, grant(1, 20));
        assertThat(lower.json().path("places").asInt()).isEqualTo(2);
        Reply tooMany = changed(api, edition, grant(9, 20).replace("City of", "Town of"));
        assertThat(tooMany.problem()).isEqualTo("edition-full");
        Reply after = api.get(here(edition, ""), HOST);
        assertThat(after.json().path("name").asString())
                .as("nothing of a refused wish remains")
                .isEqualTo("City of Nicosia");
        assertThat(changed(api, edition, grant(3, 20).replace("local-government", "research"))
                        .problem())
                .isEqualTo("category-in-use");
        assertThat(changed(api, edition, grant(3, 20)).status()).isEqualTo(200);
        assertThat(api.delete(here(edition, ""), with(HOST, "If-Match", "*")).status())
                .isEqualTo(204);
        assertThat(api.get(here(edition, ""), HOST).json().path("places").asInt())
                .isEqualTo(2);
        assertThat(api.get(path(edition, "/availability")).json().path("free").asInt())
                .isEqualTo(3);
        api.delete(here(edition, "/places/" + bob), key);
        assertThat(filled(api, edition)).isEqualTo(1);
    }

    @Test
    void placesThatNobodyFillsMayChangeTheirCategoryAndAreForgottenWhenTakenBack() {
        EditionId edition = world.anOpenEdition(new Admission(5, false, List.of()));
        given(api, edition, 4);
        Reply moved = changed(api, edition, grant(4, 20).replace("local-government", "research"));
        assertThat(moved.json().path("category").asString()).isEqualTo("research");
        assertThat(api.delete(here(edition, ""), with(HOST, "If-Match", "*")).status())
                .isEqualTo(204);
        assertThat(api.get(here(edition, ""), HOST).status()).isEqualTo(404);
        assertThat(given(api, edition, 5).json().path("empty").asInt()).isEqualTo(5);
    }

    @Test
    void preconditionsAreAsked() {
        EditionId edition = world.anOpenEdition(new Admission(5, false, List.of()));
        assertThat(api.put(here(edition, ""), grant(6, 20), HOST).problem()).isEqualTo("edition-full");
        assertThat(api.get(here(edition, ""), HOST).status()).isEqualTo(404);
        Reply given = given(api, edition, 1);
        assertThat(api.put(here(edition, ""), grant(2, 20), HOST).status()).isEqualTo(428);
        assertThat(api.put(here(edition, ""), grant(2, 20), with(HOST, "If-None-Match", "*"))
                        .status())
                .isEqualTo(412);
        String[] seen = with(HOST, "If-Match", given.header("ETag"));
        assertThat(api.put(here(edition, ""), grant(2, 20), seen).status()).isEqualTo(200);
        assertThat(api.put(here(edition, ""), grant(3, 20), seen).status()).isEqualTo(412);
        EditionId unsettled = world.anOpenEdition();
        assertThat(api.put(here(unsettled, ""), grant(1, 20), HOST).problem()).isEqualTo("no-admission");
    }

    @Test
    void theLinkIsMailedOnceForEachLinkAndWorks(MailCatcher mails) {
        EditionId edition = world.anOpenEdition(new Admission(5, false, List.of()));
        String contact = aName() + "@example.org";
        api.put(here(edition, ""), grant(2, 20, contact), HOST);
        CaughtMail mail = await().atMost(Duration.ofSeconds(20))
                .until(() -> mails.to(contact), letters -> letters.size() == 1)
                .getFirst();
        assertThat(mail.subject()).isEqualTo("Your places: Using data");
        assertThat(mail.text()).contains("2 places for City of Nicosia", "10 May 2027, 09:00 (Brussels)");
        String link = mail.text()
                .lines()
                .filter(line -> line.contains("?key="))
                .findFirst()
                .orElseThrow();
        assertThat(api.page(link.substring(link.indexOf("/uraia/"))).status()).isEqualTo(200);
        changed(api, edition, grant(3, 20, contact));
        api.post(here(edition, "/renew"), "", with(HOST, "If-Match", "*"));
        await().atMost(Duration.ofSeconds(20)).until(() -> mails.to(contact), letters -> letters.size() == 2);
        assertThat(api.page(link.substring(link.indexOf("/uraia/"))).status()).isEqualTo(404);
    }
}

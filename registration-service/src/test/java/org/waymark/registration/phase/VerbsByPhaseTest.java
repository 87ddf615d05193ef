package org.waymark.registration.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.registration.Api.HOST;
import static org.waymark.registration.Api.as;
import static org.waymark.registration.Api.path;
import static org.waymark.registration.Api.wish;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.defaults.time.RelativeDate;
import org.waymark.registration.Api;
import org.waymark.registration.Api.Reply;
import org.waymark.registration.ServiceTest;
import org.waymark.registration.World;
import org.waymark.registration.admission.Admission;
import org.waymark.registration.admission.Admission.Entry;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import org.waymark.stack.test.Tokens;

/** Every verb in every phase, with what the caller is told. */
@ServiceTest
class VerbsByPhaseTest {

    private static final RelativeDate LONG_AGO = new RelativeDate(RelativeDate.Anchor.START, -3000, LocalTime.NOON);
    private static final RelativeDate DAY_BEFORE = new RelativeDate(RelativeDate.Anchor.START, -1, LocalTime.NOON);
    private static final String GRANT = """
            {"name":"Oslo","contact":null,"language":"en","category":"research","places":0,
             "until":{"relativeTo":"start","days":-1,"time":"12:00"}}""";

    @Autowired
    World world;

    @Autowired
    Api api;

    @Autowired
    Editions editions;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            announced    | register edition-not-open, others pass
            opens-at     | register edition-not-open, others pass
            open         | all pass
            invited-only | register not-invited, others pass
            closed       | register edition-not-open, others pass
            over         | all edition-over
            cancelled    | all edition-cancelled
            """)
    void everyVerbIsAnsweredByThePhase(String phase, String expected) {
        Cast cast = aCast(
                phase.equals("opens-at") ? DAY_BEFORE : null, phase.equals("closed") ? LONG_AGO : null, entry(phase));
        enter(cast.edition(), phase);
        assertThat(api.get(path(cast.edition(), "/availability"))
                        .json()
                        .path("phase")
                        .asString())
                .isEqualTo(phase);
        Map<String, String> said = new LinkedHashMap<>();
        verbs().forEach((verb, ask) -> said.put(verb, told(ask.apply(cast))));
        assertThat(said).isEqualTo(expected(said.keySet().stream().toList(), expected));
    }

    private static Map<String, String> expected(List<String> verbs, String words) {
        return verbs.stream()
                .collect(Collectors.toMap(
                        verb -> verb,
                        verb -> {
                            if (words.startsWith("all ")) {
                                return words.substring(4);
                            }
                            return verb.equals("register") ? words.split("[ ,]+", -1)[1] : "pass";
                        },
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** In an order in which each finds what it needs; who gives a place up comes last. */
    private Map<String, Function<Cast, Reply>> verbs() {
        Map<String, Function<Cast, Reply>> verbs = new LinkedHashMap<>();
        verbs.put("register", cast -> api.post(path(cast.edition(), "/registrations"), wish(World.aName())));
        verbs.put(
                "register invited",
                cast -> api.post(
                        path(cast.edition(), "/registrations"),
                        wish(World.aName()).strip().replaceAll("}$", ",\"invitation\":\"" + cast.code() + "\"}")));
        verbs.put("accept", cast -> api.send("POST", own(cast.ada(), "/accept"), null, as(Tokens.of(cast.name()))));
        verbs.put("move", cast -> api.post(own(cast.ada(), "/move"), "{\"category\":\"research\"}", host()));
        verbs.put(
                "prioritise",
                cast -> api.post(own(cast.bob(), "/prioritise"), "{\"priority\":1,\"reason\":\"r\"}", host()));
        verbs.put(
                "hand over",
                cast -> api.post(
                        own(cast.ada(), "/hand-over"),
                        wish(World.aName()).replaceAll(",\\s*\"category\":\"[a-z-]+\"", ""),
                        host()));
        verbs.put("reject", cast -> api.post(own(cast.bob(), "/reject"), "{\"reason\":\"r\"}", host()));
        verbs.put(
                "decide on many",
                cast -> api.post(
                        path(cast.edition(), "/registrations/decisions"),
                        "{\"verb\":\"approve\",\"registrations\":[\"" + cast.bob() + "\"]}",
                        as(HOST)));
        verbs.put("settle", cast -> api.put(path(cast.edition(), "/admission"), settled(cast), host()));
        verbs.put(
                "invite",
                cast -> api.post(
                        path(cast.edition(), "/invitations"),
                        "{\"email\":\"" + World.aName() + "@example.org\"}",
                        as(HOST)));
        verbs.put("remind", cast -> api.post(path(cast.edition(), "/invitations/remind"), "", as(HOST)));
        verbs.put("delegate", cast -> api.put(path(cast.edition(), "/delegations/oslo"), GRANT, as(HOST)));
        verbs.put("cancel by the host", cast -> api.post(own(cast.carol(), "/cancel"), "{}", host()));
        return verbs;
    }

    private String settled(Cast cast) {
        return api.get(path(cast.edition(), "/admission"), as(HOST)).response().body();
    }

    /** An edition that is open, with ada and carol in it, bob in its waiting list, and an invitation. */
    private Cast aCast(@Nullable RelativeDate opens, @Nullable RelativeDate closes, Entry entry) {
        EditionId edition = world.anOpenEdition(new Admission(2, true, List.of()));
        String ada = World.aName();
        List<String> ids = new ArrayList<>();
        for (String name : List.of(ada, World.aName(), World.aName())) {
            api.post(path(edition, "/registrations"), wish(name));
            ids.add(api.get(path(edition, "/registrations?q=" + name), as(HOST))
                    .json()
                    .at("/items/0/id")
                    .asString());
        }
        String code = api.post(
                        path(edition, "/invitations"), "{\"email\":\"" + World.aName() + "@example.org\"}", as(HOST))
                .json()
                .path("code")
                .asString();
        world.settle(edition, new Admission(3, true, List.of(), entry, 16, opens, closes, null, true));
        return new Cast(edition, ada, ids.get(0), ids.get(2), ids.get(1), code);
    }

    private static Entry entry(String phase) {
        return phase.equals("invited-only") ? Entry.BY_INVITATION : Entry.AT_ONCE;
    }

    private void enter(EditionId edition, String phase) {
        String status =
                switch (phase) {
                    case "announced" -> "published";
                    case "cancelled" -> phase;
                    default -> "open";
                };
        if (phase.equals("over")) {
            world.tell(edition, status, "2024-05-30", "2024-05-31", "Town hall");
            await().until(() -> editions.known(edition).start().getYear() == 2024);
        } else if (!status.equals("open")) {
            world.tell(edition, status);
            await().until(() -> editions.known(edition).status().equals(status));
        }
    }

    private static String own(String registration, String verb) {
        return "/api/registrations/" + registration + verb;
    }

    private static String[] host() {
        return new String[] {"Authorization", "Bearer " + HOST, "If-Match", "*"};
    }

    /** The problem's code where the phase does not allow it; what else is wrong with it is another test's matter. */
    private static String told(Reply reply) {
        if (reply.status() < 300) {
            return "pass";
        }
        String problem = reply.status() + " " + reply.problem();
        return problem.matches("409 (edition-.*|not-invited)")
                ? reply.problem()
                : problem.equals("409 not-now") ? "pass" : problem;
    }

    private record Cast(EditionId edition, String name, String ada, String bob, String carol, String code) {}
}

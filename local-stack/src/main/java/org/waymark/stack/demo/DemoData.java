package org.waymark.stack.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.waymark.stack.suite.Addresses;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts the demo data in, through the gateway's API, as the demo people. What is there already is left as it is, so that
 * a load that broke off can be taken up again.
 */
public final class DemoData {

    private static final String SERIES = "/api/series/uraia";
    private static final String SAMPLE = "lisbon-sample";

    /** Made up: how many came from each stakeholder group is not known, only that there were 67 in all. */
    private static final Map<String, Integer> BRUSSELS_PARTICIPANTS = Map.of(
            "local-government", 34,
            "national-government", 8,
            "international-organisation", 9,
            "research", 9,
            "private-sector", 7);

    private final DemoApi api;
    private final Clock clock;

    private DemoData(DemoApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /** To be called once on an empty suite. */
    public static void load(Addresses suite, Clock clock) {
        new DemoData(new DemoApi(suite), clock).load();
    }

    private void load() {
        if (api.isMissing(SERIES)) {
            api.create("office", "/api/series", DemoFiles.json("series.json"));
        }
        past("santander-2014");
        past("oslo-2015");
        past("nicosia-2016");
        brussels();
        sample();
    }

    private void past(String edition) {
        create(DemoFiles.json("editions/" + edition + ".json"));
        admit(edition, "brussels.json");
        move(edition, "draft", "publish");
        move(edition, "published", "open");
        move(edition, "open", "close");
        move(edition, "closed", "complete");
    }

    /** Nobody registers for what is over, so it is over only when its people are in. */
    private void brussels() {
        var edition = "brussels-2018";
        var held = DemoFiles.json("editions/" + edition + ".json");
        create(nextYear(held.deepCopy()));
        admit(edition, "brussels.json");
        move(edition, "draft", "publish");
        move(edition, "published", "open");
        if (isAt(edition, "open")) {
            BRUSSELS_PARTICIPANTS.forEach((category, count) -> register(edition, category, count));
        }
        move(edition, "open", "close");
        move(edition, "closed", "complete");
        api.change("office", path(edition), days(held));
        trail("nicosia", edition, "blue", true);
        trail("nicosia", edition, "green", true);
        trail("oslo", edition, "orange", true);
        trail("oslo", edition, "magenta", true);
        materials(edition);
    }

    private void sample() {
        var edition = DemoFiles.json("editions/" + SAMPLE + ".json");
        create(nextYear(edition));
        admit(SAMPLE, "sample.json");
        ask(SAMPLE, "sample.json");
        move(SAMPLE, "draft", "publish");
        move(SAMPLE, "published", "open");
        register(SAMPLE, "local-government", 9);
        register(SAMPLE, "research", 4);
        register(SAMPLE, "private-sector", 2);
        api.register(path(SAMPLE), "ada", "Ada (sample)", "ada@example.org", "research", answered(SAMPLE));
        asksForProof(SAMPLE, "sample.json");
        trail("nicosia", SAMPLE, "street-by-street", false);
    }

    private ObjectNode nextYear(ObjectNode edition) {
        var start = LocalDate.of(LocalDate.now(clock).getYear() + 1, 5, 26);
        return edition.put("start", start.toString())
                .put("end", start.plusDays(1).toString());
    }

    private static ObjectNode days(ObjectNode edition) {
        return edition.deepCopy().retain("start", "end");
    }

    private void create(ObjectNode edition) {
        if (api.isMissing("office", path(edition.get("slug").asString()))) {
            api.create("office", SERIES + "/editions", edition);
        }
    }

    private void admit(String edition, String file) {
        if (api.isMissing("office", path(edition) + "/admission")) {
            api.put("office", path(edition) + "/admission", DemoFiles.json("admission/" + file));
        }
    }

    /** The sample people read no mail; who comes after them shows that the address is theirs, as the suite wants it. */
    private void asksForProof(String edition, String file) {
        var admission = DemoFiles.json("admission/" + file);
        admission.remove("addressHours");
        api.replaceFirst("office", path(edition) + "/admission", admission);
    }

    private void ask(String edition, String file) {
        if (api.isMissing("office", path(edition) + "/registration-form")) {
            api.put("office", path(edition) + "/registration-form", DemoFiles.json("forms/" + file));
        }
    }

    /** What the sample people answer to what they must. */
    private static ObjectNode answered(String edition) {
        return DemoFiles.json(edition.equals(SAMPLE) ? "forms/answers.json" : "forms/no-answers.json");
    }

    /** Only from the status that the step starts in, so that a second load passes it over. */
    private void move(String edition, String from, String verb) {
        if (isAt(edition, from)) {
            api.move("office", path(edition), verb);
        }
    }

    private boolean isAt(String edition, String status) {
        return api.read("office", path(edition)).get("status").asString().equals(status);
    }

    private void register(String edition, String category, int count) {
        IntStream.rangeClosed(1, count)
                .forEach(number -> api.register(
                        path(edition),
                        edition + category + number,
                        "Sample participant " + number,
                        "sample-%s-%d@example.org".formatted(category, number),
                        category,
                        answered(edition)));
    }

    private void trail(String publisher, String edition, String slug, boolean approved) {
        var trail = path(edition) + "/trails/" + slug;
        if (api.isMissing(publisher, trail)) {
            api.put(publisher, trail, DemoFiles.json("trails/%s/%s.json".formatted(edition, slug)));
            api.move(publisher, trail, "submit");
            if (approved) {
                api.move("brussels", trail, "approve");
            }
        }
    }

    private void materials(String edition) {
        var all = path(edition) + "/materials";
        if (api.read("brussels", all).get("items").isEmpty()) {
            List.of(
                            Sample.pdf("concept-note", "Concept note (sample)"),
                            Sample.pdf("programme", "Final programme (sample)"),
                            Sample.pdf("presentation", "Presentation of a city project (sample)"),
                            Sample.pdf("final-report", "Final report (sample)"),
                            Sample.picture())
                    .forEach(sample -> api.upload("brussels", all, sample));
        }
    }

    private static String path(String edition) {
        return SERIES + "/editions/" + edition;
    }
}

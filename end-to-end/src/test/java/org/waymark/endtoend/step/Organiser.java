package org.waymark.endtoend.step;

import static org.waymark.endtoend.step.Eventually.withinTwoSeconds;

import java.time.Duration;

/** Somebody who makes editions and looks after them, by API. */
public record Organiser(Api api) {

    public EditionUnderTest opensAnEdition(String word, int places) {
        var edition = EditionUnderTest.called(word);
        creates(edition);
        moves(edition, "publish");
        admits(edition, places);
        moves(edition, "open");
        return edition;
    }

    /** Publishes an edition, and waits until the part that admits people has heard of it, however long that takes. */
    public void isHeardAgain() {
        var edition = EditionUnderTest.called("news");
        creates(edition);
        moves(edition, "publish");
        Eventually.within(Duration.ofMinutes(2), () -> arranges(edition, 1).is(201));
    }

    public void creates(EditionUnderTest edition) {
        api.post("/api/series/uraia/editions", """
                {"slug": "%s", "title": {"en": "%s"},
                 "host": {"organization": "brussels", "city": "Brussels", "country": "BE", "latitude": 50.85, "longitude": 4.35},
                 "start": "2027-05-30", "end": "2027-05-31", "timeZone": "Europe/Brussels",
                 "questions": [{"en": "How do cities use data?"}]}
                """.formatted(edition.slug(), edition.title()))
                .is(201);
    }

    public void moves(EditionUnderTest edition, String verb) {
        api.postTo(edition.api(), verb, "").is(200);
    }

    /** As soon as the part that admits people has heard of the edition. */
    public void admits(EditionUnderTest edition, int places) {
        withinTwoSeconds(() -> arranges(edition, places).is(201));
    }

    /** People show that their address is theirs, as is the rule where nothing else is said. */
    public void asksForProof(EditionUnderTest edition, int places) {
        String seen = api.get(edition.api() + "/admission").is(200).header("ETag");
        api.with("If-Match", seen)
                .put(edition.api() + "/admission", """
                {"capacity": %d, "waitingList": true}
                """.formatted(places))
                .is(200);
    }

    /** The host decides who gets in, and asks one question and for one consent. */
    public void asksBeforeTheyGetIn(EditionUnderTest edition) {
        String seen = api.get(edition.api() + "/admission").is(200).header("ETag");
        api.with("If-Match", seen).put(edition.api() + "/admission", """
                {"capacity": 5, "waitingList": true, "entry": "after-approval", "addressHours": null,
                 "categories": [{"id": "local-government", "reserve": 0}]}
                """).is(200);
        api.with("If-None-Match", "*")
                .put(edition.api() + "/registration-form", """
                {"questions": [{"id": "lunch", "kind": "choice", "required": true,
                                "label": {"en": "Lunch?", "fr": "Déjeuner ?", "nl": "Lunch?", "es": "¿Comida?"},
                                "options": [{"id": "yes", "label": {"en": "Yes"}}, {"id": "no", "label": {"en": "No"}}]}],
                 "consents": [{"id": "privacy", "required": true, "text": {"en": "I have read it."}}]}
                """)
                .is(201);
    }

    public void approves(EditionUnderTest edition, String trail) {
        api.postTo(edition.trail(trail), "approve", "").is(200);
    }

    private Answer arranges(EditionUnderTest edition, int places) {
        return api.with("If-None-Match", "*").put(edition.api() + "/admission", """
                {"capacity": %d, "waitingList": true, "addressHours": null,
                 "categories": [{"id": "local-government", "cap": null, "reserve": 0}]}
                """.formatted(places));
    }
}

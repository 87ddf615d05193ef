package org.waymark.endtoend.step;

/** A partner city's publisher, by API. */
public record City(Api api, String organization) {

    public Answer proposes(EditionUnderTest edition, String trail) {
        return api.with("If-None-Match", "*").put(edition.trail(trail), """
                {"colour": "blue", "title": {"en": "Money and data"}, "summary": {"en": "What a budget office learned."},
                 "city": "%s",
                 "projects": [{"city": "Nicosia", "country": "CY", "title": {"en": "Fairer taxes"},
                               "summary": {"en": "Finding what is owed."}, "links": []}]}
                """.formatted(organization));
    }

    public Answer submits(EditionUnderTest edition, String trail) {
        return api.postTo(edition.trail(trail), "submit", "");
    }
}

package org.waymark.content.trail;

import org.waymark.defaults.problem.Conflict;
import org.waymark.defaults.problem.Rejection;
import org.waymark.defaults.problem.Unprocessable;

/** The rules of trails; their codes are problem types and message keys. */
enum TrailRule {
    EDITION_TAKES_TRAILS("edition-takes-no-trails", "Trails go into published editions that were not cancelled."),
    NOT_IN_REVIEW("trail-in-review", "The trail is in review; take it back to change it."),
    HAS_A_DRAFT("trail-nothing-to-submit", "There is no draft that could be submitted."),
    IN_REVIEW("trail-not-in-review", "Only a submitted trail can be approved or rejected."),
    IN_REVIEW_OR_PUBLIC("trail-nothing-to-withdraw", "The trail is neither in review nor published."),
    HAS_A_SUMMARY("trail-summary-missing", "A trail needs a summary before it can be reviewed."),
    CITY_STAYS("trail-city-fixed", "A trail stays with the city that began it."),
    PROJECTS_ARE_KNOWN("project-unknown", "A project with such an id is not in the trail, or is named twice.");

    private final String code;
    private final String sentence;

    TrailRule(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    String code() {
        return code;
    }

    /** The refusal of what breaks the rule: a conflict with the present state, or wrong in itself. */
    Rejection broken() {
        return switch (this) {
            case EDITION_TAKES_TRAILS, NOT_IN_REVIEW, HAS_A_DRAFT, IN_REVIEW, IN_REVIEW_OR_PUBLIC ->
                new Conflict(code, sentence);
            case HAS_A_SUMMARY, CITY_STAYS, PROJECTS_ARE_KNOWN -> new Unprocessable(code, sentence);
        };
    }
}

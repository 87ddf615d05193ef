package org.waymark.content.trail;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.waymark.content.edition.EditionId;
import org.waymark.defaults.problem.Rejection;
import org.waymark.defaults.text.LocalizedText;

/** The vocabulary in which tests tell what happened to a trail. */
final class TrailStory {

    static final Instant NOW = Instant.parse("2018-03-01T09:00:00Z");
    static final TrailId BLUE = TrailId.of(EditionId.of("uraia", "brussels-2018"), "blue");

    private static final AtomicInteger NEXT = new AtomicInteger();

    private TrailStory() {}

    static ProjectId nextProject() {
        return new ProjectId("p" + NEXT.incrementAndGet());
    }

    static LocalizedText english(String text) {
        return LocalizedText.of("en", text);
    }

    static Proposal titled(String title, String... projects) {
        var list = List.of(projects).stream().map(TrailStory::project).toList();
        return new Proposal(Colour.BLUE, english(title), english("What it is about."), "nicosia", list);
    }

    static Proposal.ProjectProposal project(String title) {
        return new Proposal.ProjectProposal(null, "Nicosia", "CY", english(title), english(""), List.of());
    }

    static Trail aDraft() {
        return Trail.begin(BLUE, titled("Money", "Meters"), TrailStory::nextProject, NOW)
                .trail();
    }

    static Trail aSubmittedOne() {
        return aDraft().submit(NOW).trail();
    }

    static Trail aPublishedOne() {
        return aSubmittedOne().approve(NOW).trail();
    }

    static Trail edited(Trail trail, Proposal proposal) {
        return trail.put(proposal, TrailStory::nextProject, NOW).trail();
    }

    static String refusalOf(ThrowingCallable step) {
        return catchThrowableOfType(Rejection.class, step).code();
    }
}

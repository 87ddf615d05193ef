package org.waymark.content.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.content.trail.TrailStory.aPublishedOne;
import static org.waymark.content.trail.TrailStory.edited;
import static org.waymark.content.trail.TrailStory.english;
import static org.waymark.content.trail.TrailStory.refusalOf;
import static org.waymark.content.trail.TrailStory.titled;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProjectIdentityTest {

    private final Trail trail = aPublishedOne();
    private final ProjectId meters = trail.latest().projects().getFirst().id();

    @Test
    void aProjectSentWithoutIdIsKnownByItsCityAndTitle() {
        assertThat(idsAfter(titled("Money", "Lights", "Meters")))
                .hasSize(2)
                .last()
                .isEqualTo(meters);
    }

    @Test
    void aProjectSentWithItsIdMayChangeItsTitle() {
        assertThat(idsAfter(with(meters.value(), "Smart meters"))).containsExactly(meters);
    }

    @Test
    void aProjectThatComesBackFromThePublishedRevisionKeepsItsId() {
        var without = edited(trail, titled("Money"));
        var back = edited(without, titled("Money", "Meters"));
        assertThat(back.latest().projects()).extracting(Project::id).containsExactly(meters);
    }

    @Test
    void twoProjectsOfTheSameTitleAreTwoProjects() {
        assertThat(idsAfter(titled("Money", "Meters", "Meters"))).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void anUnknownIdIsRefused() {
        assertThat(refusalOf(() -> idsAfter(with("elsewhere", "Meters"))))
                .isEqualTo(TrailRule.PROJECTS_ARE_KNOWN.code());
    }

    private List<ProjectId> idsAfter(Proposal proposal) {
        return edited(trail, proposal).latest().projects().stream()
                .map(Project::id)
                .toList();
    }

    private static Proposal with(@Nullable String id, String title) {
        var project = new Proposal.ProjectProposal(id, "Nicosia", "CY", english(title), english(""), List.of());
        return new Proposal(Colour.BLUE, english("Money"), english("x"), "nicosia", List.of(project));
    }
}

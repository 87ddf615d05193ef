package org.waymark.content.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.content.desk.Difference.Change;
import org.waymark.content.trail.Colour;
import org.waymark.content.trail.Project;
import org.waymark.content.trail.ProjectId;
import org.waymark.content.trail.TrailContent;
import org.waymark.defaults.text.LocalizedText;

class DifferenceTest {

    @Test
    void withoutAPublishedRevisionAllIsNew() {
        var difference = Difference.between(null, trail("Money", project("p1", "Meters")));
        assertThat(difference.parts()).extracting(Difference.Part::change).containsOnly(Change.ADDED);
    }

    @Test
    void theSameIsTheSame() {
        var trail = trail("Money", project("p1", "Meters"));
        assertThat(Difference.between(trail, trail).changes()).isZero();
    }

    @Test
    void projectsAreComparedByTheirId() {
        var before = trail("Money", project("p1", "Meters"), project("p2", "Lights"));
        var after = trail("Money", project("p1", "Smart meters"), project("p3", "Roads"));
        assertThat(Difference.between(before, after).parts())
                .extracting(Difference.Part::change)
                .containsExactly(Change.SAME, Change.CHANGED, Change.ADDED, Change.REMOVED);
    }

    @Test
    void aTextThatComesInAnotherLanguageIsALineOfItsOwn() {
        var before = new TrailContent(Colour.BLUE, LocalizedText.of("en", "Money"), LocalizedText.empty(), List.of());
        var after = new TrailContent(Colour.BLUE, LocalizedText.of("fr", "Argent"), LocalizedText.empty(), List.of());
        assertThat(Difference.between(before, after).parts().getFirst().lines())
                .extracting(Difference.Line::change)
                .containsExactly(Change.SAME, Change.REMOVED, Change.ADDED);
    }

    private static TrailContent trail(String title, Project... projects) {
        return new TrailContent(Colour.BLUE, LocalizedText.of("en", title), LocalizedText.empty(), List.of(projects));
    }

    private static Project project(String id, String title) {
        return new Project(
                new ProjectId(id), "Nicosia", "CY", LocalizedText.of("en", title), LocalizedText.empty(), List.of());
    }
}

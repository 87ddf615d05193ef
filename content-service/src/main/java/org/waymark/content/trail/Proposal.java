package org.waymark.content.trail;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waymark.content.text.Text;
import org.waymark.defaults.text.LocalizedText;

/** What a city wants its trail to say, as it is sent to the API and typed into the form. */
public record Proposal(
        @NotNull(message = "{invalid.colour}") Colour colour,

        @NotNull(message = "{invalid.text.missing}") @Text(max = 200)
        LocalizedText title,

        @Text(max = 4000, optional = true) LocalizedText summary,

        @NotBlank(message = "{invalid.city}") @Size(max = 64, message = "{invalid.city}") String city,

        @Size(max = 60, message = "{invalid.many}") List<@NotNull @Valid ProjectProposal> projects) {

    public Proposal {
        summary = Objects.requireNonNullElse(summary, LocalizedText.empty());
        projects = Objects.requireNonNullElse(projects, List.of());
    }

    /** One project; without an id, it is the trail's project of the same city and title, or else a new one. */
    public record ProjectProposal(
            @Nullable @Size(max = 64) String id,

            @NotBlank(message = "{invalid.city}") @Size(max = 100, message = "{invalid.city}") String city,

            @NotNull(message = "{invalid.country}") @Pattern(regexp = "[A-Z]{2}", message = "{invalid.country}") String country,

            @NotNull(message = "{invalid.text.missing}") @Text(max = 200)
            LocalizedText title,

            @Text(max = 2000, optional = true) LocalizedText summary,

            @Size(max = 10, message = "{invalid.many}") List<
                            @NotNull(message = "{invalid.link}") @Size(max = 500, message = "{invalid.link}") @Pattern(regexp = "https?://[^\\s/?#@]+([/?#]\\S*)?", message = "{invalid.link}") String>
                    links) {

        public ProjectProposal {
            summary = Objects.requireNonNullElse(summary, LocalizedText.empty());
            links = Objects.requireNonNullElse(links, List.of());
        }

        private boolean isAbout(Project project) {
            return id == null
                    ? project.city().equals(city) && project.title().equals(title)
                    : project.id().value().equals(id);
        }

        private Project as(ProjectId id) {
            return new Project(id, city, country, title, summary, List.copyOf(links));
        }
    }

    /** The content that is proposed, its projects recognised among the known ones. */
    TrailContent content(List<Project> known, Supplier<ProjectId> ids) {
        var left = new ArrayList<>(known);
        var result = projects.stream()
                .map(project -> project.as(recognised(project, left, ids)))
                .toList();
        return new TrailContent(colour, title, summary, result);
    }

    private static ProjectId recognised(ProjectProposal proposal, List<Project> left, Supplier<ProjectId> ids) {
        var found = left.stream().filter(proposal::isAbout).findFirst();
        if (found.isEmpty() && proposal.id() != null) {
            throw TrailRule.PROJECTS_ARE_KNOWN.broken();
        }
        found.ifPresent(project -> left.removeIf(other -> other.id().equals(project.id())));
        return found.map(Project::id).orElseGet(ids);
    }
}

package org.waymark.event.edition;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.defaults.text.LocalizedText;
import org.waymark.event.constraint.PlausibleDate;
import org.waymark.event.constraint.Slug;
import org.waymark.event.constraint.Worded;
import org.waymark.event.constraint.Zone;
import org.waymark.event.contact.Contact;

/** Everything that organisers say about an edition. */
public record EditionProfile(
        @NotNull @Slug @Schema(description = "Last word of its address; never changes", example = "brussels-2018")
        String slug,

        @Nullable @Min(1) @Max(GREATEST_NUMBER) @Schema(description = "Its place in the series; the next one when none is given", example = "4")
        Integer number,

        @Worded LocalizedText title,

        @NotNull @Valid Host host,

        @NotNull @PlausibleDate @Schema(description = "First day", example = "2018-05-30")
        LocalDate start,

        @NotNull @PlausibleDate @Schema(description = "Last day, the first one or later", example = "2018-05-31")
        LocalDate end,

        @Schema(description = "`year` when the days are not known", defaultValue = "day")
        DatePrecision precision,

        @NotNull @Zone @Schema(description = "Name in the IANA database", example = "Europe/Brussels")
        String timeZone,

        @Nullable @Size(max = 300) @Schema(description = "Building and address")
        String venue,

        @Worded(optional = true, max = 4000) @Schema(description = "What the edition is to achieve")
        LocalizedText objective,

        @Size(max = 30) @Schema(description = "What its sessions and trails are to answer")
        List<@Worded(max = 1000) LocalizedText> questions,

        @Size(max = 50) @Schema(description = "Who helps the host")
        List<@NotNull @Valid Collaborator> collaborators,

        @Nullable @Valid @Schema(description = "Whom people ask; the series' contact when there is none")
        Contact contact) {

    static final int GREATEST_NUMBER = 1_000_000;

    public EditionProfile {
        precision = orElse(precision, DatePrecision.DAY);
        venue = venue == null || venue.isBlank() ? null : venue.strip();
        objective = orElse(objective, LocalizedText.empty());
        questions = List.copyOf(orElse(questions, List.of()));
        collaborators = List.copyOf(orElse(collaborators, List.of()));
    }

    EditionProfile numbered(int assigned) {
        return new EditionProfile(
                slug,
                assigned,
                title,
                host,
                start,
                end,
                precision,
                timeZone,
                venue,
                objective,
                questions,
                collaborators,
                contact);
    }

    /** Whether what stands in people's letters and calendars is the same. */
    boolean readsLike(EditionProfile other) {
        return title.equals(other.title)
                && start.equals(other.start)
                && end.equals(other.end)
                && timeZone.equals(other.timeZone)
                && Objects.equals(venue, other.venue)
                && host.city().equals(other.host.city());
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    private static <T> T orElse(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}

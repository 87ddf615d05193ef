package org.waymark.content.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.waymark.content.edition.EditionId;
import org.waymark.content.trail.TrailId;

class MaterialTest {

    private static final EditionId EDITION = EditionId.of("uraia", "brussels-2018");

    @Test
    void anEditionsMaterialIsPublicAtOnce() {
        var decision = uploaded(true);
        assertThat(MaterialState.of(decision)).map(MaterialState::published).hasValue(true);
        assertThat(decision.material().words()).containsExactly("final", "report");
    }

    @Test
    void aMaterialWaitsForItsTrailAndTellsNobody() {
        var decision = uploaded(false);
        assertThat(MaterialState.of(decision)).isEmpty();
        assertThat(decision.material().words()).isEmpty();
    }

    @Test
    void itFollowsItsTrailOnce() {
        var released = uploaded(false).material().follow(true).orElseThrow();
        assertThat(MaterialState.of(released)).map(MaterialState::published).hasValue(true);
        assertThat(released.material().follow(true)).isEmpty();
        var hidden = released.material().follow(false).orElseThrow();
        assertThat(MaterialState.of(hidden)).map(MaterialState::published).hasValue(false);
    }

    @Test
    void whatIsWithdrawnStaysWithdrawn() {
        var withdrawn = uploaded(true).material().withdraw().orElseThrow();
        assertThat(withdrawn.fact()).isEqualTo(new MaterialFact.Withdrawn(true));
        assertThat(withdrawn.material().follow(true)).isEmpty();
        assertThat(withdrawn.material().withdraw()).isEmpty();
    }

    @Test
    void nobodyHearsThatWhatWasNeverPublicIsGone() {
        assertThat(MaterialState.of(uploaded(false).material().withdraw().orElseThrow()))
                .isEmpty();
    }

    private static Material.Decision uploaded(boolean isPublic) {
        var place = new Material.Place(EDITION, TrailId.of(EDITION, "blue"), "nicosia", isPublic);
        var details = new Details(MaterialKind.FINAL_REPORT, "Final report", "en", null, null, "blue");
        var file = new StoredFile("1", "report.pdf", "application/pdf", 1, "00");
        return Material.upload(new MaterialId("m"), place, details, file, Instant.EPOCH);
    }
}

package org.waymark.event.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.event.edition.EditionSamples.aDraft;
import static org.waymark.event.edition.EditionSamples.aPublishedEdition;
import static org.waymark.event.series.SeriesSamples.uraia;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.defaults.security.Caller;

class EditionPolicyTest {

    private static final Caller OFFICE = caller("series-office", "uraia-office");
    private static final Caller OTHER_OFFICE = caller("series-office", "other-office");
    private static final Caller HOST = caller("organiser", "brussels");
    private static final Caller OTHER_HOST = caller("organiser", "oslo");
    private static final Caller HOSTS_PUBLISHER = caller("publisher", "brussels");

    @Test
    void theHostsOrganisersAndTheSeriesOfficeManageAnEdition() {
        assertThat(EditionPolicy.mayManage(OFFICE, uraia(), aDraft())).isTrue();
        assertThat(EditionPolicy.mayManage(HOST, uraia(), aDraft())).isTrue();
    }

    @Test
    void nobodyElseDoes() {
        for (var caller : Set.of(OTHER_OFFICE, OTHER_HOST, HOSTS_PUBLISHER, Caller.ANONYMOUS)) {
            assertThat(EditionPolicy.mayManage(caller, uraia(), aPublishedEdition()))
                    .isFalse();
            assertThat(EditionPolicy.maySee(caller, uraia(), aDraft())).isFalse();
            assertThat(EditionPolicy.maySee(caller, uraia(), aPublishedEdition()))
                    .isTrue();
        }
    }

    private static Caller caller(String role, String organization) {
        return new Caller(role + organization, "", "", Set.of(role), Set.of(organization));
    }
}

package org.waymark.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.endtoend.step.Eventually.withinTwoSeconds;

import org.junit.jupiter.api.Test;
import org.waymark.endtoend.step.Cast;
import org.waymark.endtoend.step.City;
import org.waymark.endtoend.suite.OnTheSuite;

/** A partner city's trail on its way to the edition's page. */
@OnTheSuite
class TrailStoryTest {

    private final Cast cast;

    TrailStoryTest(Cast cast) {
        this.cast = cast;
    }

    @Test
    void nicosiaProposesBrusselsApprovesAndEverybodySeesIt() {
        var edition = cast.office().opensAnEdition("trail", 5);
        var nicosia = cast.city("nicosia");

        withinTwoSeconds(() -> nicosia.proposes(edition, "money").is(201));
        new City(cast.signedIn("oslo"), "nicosia").proposes(edition, "money").isProblem(403);
        new City(cast.anyone(), "nicosia").proposes(edition, "money").isProblem(401);
        assertThat(cast.anyone().get(edition.page()).is(200).text()).doesNotContain("Money and data");

        nicosia.submits(edition, "money").is(200);
        cast.brussels().approves(edition, "money");

        withinTwoSeconds(() -> assertThat(cast.anyone().get(edition.page()).text())
                .contains("Money and data", edition.page() + "/trails/money"));
        assertThat(cast.anyone().get(edition.page() + "/trails/money").is(200).text())
                .contains("Fairer taxes");
    }
}

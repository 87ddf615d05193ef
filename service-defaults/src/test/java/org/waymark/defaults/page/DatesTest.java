package org.waymark.defaults.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DatesTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");

    private final Dates dates = new Dates();

    @Test
    void whatTwoDaysHaveInCommonIsSaidOnce() {
        assertThat(range("2018-05-30", "2018-05-31", Locale.ENGLISH)).isEqualTo("30–31 May 2018");
        assertThat(range("2018-05-30", "2018-06-01", Locale.FRENCH)).isEqualTo("30 mai – 1 juin 2018");
        assertThat(range("2018-12-31", "2019-01-01", SPANISH))
                .isEqualTo("31 de diciembre de 2018 – 1 de enero de 2019");
        assertThat(range("2018-05-30", "2018-05-30", Locale.forLanguageTag("nl")))
                .isEqualTo("30 mei 2018");
    }

    @Test
    void timesAreThoseOfThePlaceAndSayWhichPlace() {
        var noon = Instant.parse("2018-05-30T12:00:00Z");

        assertThat(dates.moment(noon, "Europe/Brussels", Locale.ENGLISH)).isEqualTo("30 May 2018, 14:00 (Brussels)");
        assertThat(dates.there(noon, "Europe/Brussels", Locale.ENGLISH) + dates.city("Europe/Brussels"))
                .isEqualTo("30 May 2018, 14:00Brussels");
        assertThat(dates.between(noon, noon.plusSeconds(5400), "Asia/Nicosia", Locale.FRENCH))
                .isEqualTo("30 mai 2018, 15:00–16:30 (Nicosia)");
    }

    private String range(String start, String end, Locale language) {
        return dates.range(LocalDate.parse(start), LocalDate.parse(end), language);
    }
}

package org.waymark.registration.figures;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.defaults.page.Dates;
import org.waymark.defaults.security.Caller;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.EditionId;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.edition.Series;

/** The host's figures, drawn and in tables. */
@Controller
class FiguresDesk {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Figures figures;
    private final Editions editions;
    private final Dates dates;
    private final MessageSource messages;

    FiguresDesk(Figures figures, Editions editions, Dates dates, MessageSource messages) {
        this.figures = figures;
        this.editions = editions;
        this.dates = dates;
        this.messages = messages;
    }

    @GetMapping("/desk/{series}/{edition}/figures")
    ModelAndView show(@PathVariable String series, @PathVariable String edition, Caller caller, Locale language) {
        Edition managed = editions.managedBy(caller, EditionId.of(series, edition));
        Series known = editions.seriesOf(managed.id());
        Figures.Count count = figures.of(managed);
        List<GroupRow> groups = count.categories().stream()
                .map(group -> new GroupRow(title(known, group.id(), language), group))
                .toList();
        List<Row> statuses = rows(count.statuses(), id -> say("status." + id, language));
        List<Row> countries = rows(count.countries(), id -> country(id, language));
        return new ModelAndView("registration/desk-figures")
                .addObject("edition", managed)
                .addObject("count", count)
                .addObject("groups", groups)
                .addObject("places", Bars.ofPlaces(say("figures.all", language), count, groups, language))
                .addObject("statuses", statuses)
                .addObject("byStatus", Bars.of(statuses, language))
                .addObject("countries", countries)
                .addObject("byCountry", Bars.most(countries, say("figures.countries.more", language), language))
                .addObject(
                        "arrivals",
                        count.arrivals().stream()
                                .map(one -> new ArrivalsRow(when(one.at(), count, language), one))
                                .toList())
                .addObject("curve", Curve.of(count, at -> when(at, count, language), language));
    }

    private static List<Row> rows(List<Figures.Amount> numbers, UnaryOperator<String> name) {
        return numbers.stream()
                .map(number -> new Row(name.apply(number.id()), number.registrations()))
                .toList();
    }

    private String when(LocalDateTime at, Figures.Count count, Locale language) {
        String day = dates.day(at.toLocalDate(), language);
        return count.byDay() ? day : day + ", " + CLOCK.format(at);
    }

    private static String title(Series series, String category, Locale language) {
        return series.category(category)
                .map(group -> group.title().in(language).text())
                .orElse(category);
    }

    private static String country(String code, Locale language) {
        return Arrays.asList(Locale.getISOCountries()).contains(code)
                ? Locale.of("", code).getDisplayCountry(language)
                : code;
    }

    private String say(String key, Locale language) {
        return Objects.requireNonNull(messages.getMessage(key, null, language));
    }

    /** A number and whose it is. */
    public record Row(String label, int number) {}

    /** The places of a group by its title. */
    public record GroupRow(String label, Figures.Group group) {

        public int taken() {
            return group.taken();
        }

        public boolean isLimited() {
            return group.cap() != null;
        }

        public int cap() {
            return Objects.requireNonNullElse(group.cap(), 0);
        }

        public int reserve() {
            return group.reserve();
        }
    }

    /** Those who registered within an hour or a day. */
    public record ArrivalsRow(String label, Figures.Arrivals arrivals) {

        public int number() {
            return arrivals.registrations();
        }

        public int total() {
            return arrivals.total();
        }
    }
}

package org.waymark.registration.guestlist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.registration.edition.Choices;
import org.waymark.registration.edition.Edition;
import org.waymark.registration.edition.Editions;
import org.waymark.registration.edition.Series;
import org.waymark.registration.spreadsheet.Encoding;
import org.waymark.registration.spreadsheet.Spreadsheet;

/** The page on which a host sees how a list was understood, says what was not, and has it taken. */
@Component
public class ListPages {

    private static final int SHOWN = 200;
    private static final int ACCENTED = 5;
    private static final int FIRST_ACCENT = 0x80;

    private final Editions editions;
    private final MessageSource messages;

    ListPages(Editions editions, MessageSource messages) {
        this.editions = editions;
        this.messages = messages;
    }

    /**
     * Somebody in the list, and what becomes of them.
     *
     * @param name empty where it is not known
     * @param language of the letter
     * @param outcome the end of the key of its text, {@code list.outcome.…}
     */
    public record Line(
            long line,
            String name,
            String email,
            String organisation,
            @Nullable String country,
            @Nullable String category,
            String language,
            String outcome) {

        /** Says nothing about the person. */
        @Override
        public String toString() {
            return "Line[" + line + "]";
        }
    }

    /** Somebody as the page shows them. */
    public record Shown(
            long line,
            String greeting,
            String email,
            String organisation,
            String category,
            String language,
            String outcome) {

        /** Says nothing about the person. */
        @Override
        public String toString() {
            return "Shown[" + line + "]";
        }
    }

    /**
     * What would become of a list.
     *
     * @param purpose {@code invitations} or {@code registrations}: the end of keys, and of the desk's path
     * @param bad those lines that cannot be taken, for whatever reason
     * @param letters how many would be sent
     */
    public record Preview(
            String purpose, Upload upload, GuestList list, List<Line> lines, List<BadLine> bad, int letters) {

        /** Says nothing of the people in it. */
        @Override
        public String toString() {
            return "Preview[" + purpose + "]";
        }
    }

    public ModelAndView page(Edition edition, Preview preview, Instructions said, Locale language) {
        GuestList list = preview.list();
        Series series = editions.seriesOf(edition.id());
        return new ModelAndView("registration/desk-list")
                .addObject("edition", edition)
                .addObject("purpose", preview.purpose())
                .addObject("content", preview.upload().carried())
                .addObject("list", list)
                .addObject("read", read(list.source(), language))
                .addObject(
                        "guessed",
                        list.source() instanceof Spreadsheet.Text text
                                && text.encoding().isGuessed())
                .addObject("accents", accents(list))
                .addObject("encodings", encodings(list.source(), language))
                .addObject("encoding", said.encoding() == null ? "" : said.encoding())
                .addObject("fields", fields(language))
                .addObject("heads", heads(list, language))
                .addObject("categories", Choices.categories(series, language))
                .addObject("meanings", said.meanings())
                .addObject("speech", Choices.languages())
                .addObject("countries", Choices.countries(language))
                .addObject(
                        "shown",
                        preview.lines().stream()
                                .limit(SHOWN)
                                .map(one -> shown(one, series, language))
                                .toList())
                .addObject("more", Math.max(0, preview.lines().size() - SHOWN))
                .addObject("total", preview.lines().size())
                .addObject("bad", preview.bad())
                .addObject("letters", preview.letters());
    }

    private Shown shown(Line one, Series series, Locale reader) {
        Locale language = Locale.forLanguageTag(one.language());
        String greeting = one.name().isEmpty()
                ? say("mail.greeting.nobody", language)
                : say("mail.greeting", language, one.name());
        String category = one.category() == null
                ? ""
                : series.category(one.category())
                        .map(group -> group.title().in(reader).text())
                        .orElse(one.category());
        String body = one.country() == null
                ? one.organisation()
                : (one.organisation() + " (" + Choices.country(one.country(), reader) + ")").strip();
        return new Shown(one.line(), greeting, one.email(), body, category, one.language(), one.outcome());
    }

    private String read(Spreadsheet.Source source, Locale language) {
        return switch (source) {
            case Spreadsheet.Text(var encoding, var separator) ->
                say("list.read.text", language, encoding.wire(), say("list.separator." + separator.wire(), language));
            case Spreadsheet.Workbook(var sheet, var others) -> say("list.read.workbook", language, sheet, others);
        };
    }

    /** Names by which a wrong encoding shows. */
    private static List<String> accents(GuestList list) {
        Stream<String> people = list.people().stream().flatMap(one -> Stream.of(one.name(), one.organisation()));
        Stream<String> columns = list.columns().stream()
                .flatMap(column -> Stream.concat(Stream.of(column.head()), column.samples().stream()));
        return Stream.concat(people, columns)
                .filter(text -> text.chars().anyMatch(letter -> letter >= FIRST_ACCENT))
                .distinct()
                .limit(ACCENTED)
                .toList();
    }

    private Map<String, String> encodings(Spreadsheet.Source source, Locale language) {
        Map<String, String> encodings = new LinkedHashMap<>();
        if (source instanceof Spreadsheet.Text) {
            encodings.put("", say("list.encoding.look", language));
            Stream.of(Encoding.values())
                    .forEach(one -> encodings.put(one.wire(), say("list.encoding." + one.wire(), language)));
        }
        return encodings;
    }

    private Map<String, String> fields(Locale language) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("", say("list.field.none", language));
        Stream.of(Field.values())
                .forEach(field -> fields.put(field.wire(), say("list.field." + field.wire(), language)));
        return fields;
    }

    private List<String> heads(GuestList list, Locale language) {
        return IntStream.range(0, list.columns().size())
                .mapToObj(i -> list.columns().get(i).head().isEmpty()
                        ? say("list.column", language, i + 1)
                        : list.columns().get(i).head())
                .toList();
    }

    private String say(String key, Locale language, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, language));
    }
}
